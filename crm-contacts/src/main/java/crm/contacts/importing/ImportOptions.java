package crm.contacts.importing;

import crm.kernel.Action;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.users.api.Accounts;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Checks the options of an import of contacts or companies. */
@Component
class ImportOptions {

    private static final String RESPONSIBLE = "responsibleId";

    private final Accounts accounts;

    ImportOptions(Accounts accounts) {
        this.accounts = accounts;
    }

    void check(Viewer viewer, RecordType type, Map<String, String> options) {
        options.forEach((name, value) -> {
            if (!name.equals(RESPONSIBLE)) {
                throw ProblemException.invalid("options." + name, "member-unknown");
            }
            long person = person(value);
            if (person != viewer.id() && !viewer.visibility(type, Action.ASSIGN).includes(person)) {
                throw ProblemException.invalid("options." + name, "no-right");
            }
        });
    }

    private long person(String value) {
        if (value.matches("\\d{1,18}")
                && accounts.byId(Long.parseLong(value))
                        .filter(Accounts.Account::active)
                        .isPresent()) {
            return Long.parseLong(value);
        }
        throw ProblemException.invalid("options." + RESPONSIBLE, "unknown-person");
    }
}
