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
            // Of whom one may not give records to, one is not told whether there is such a person.
            if (!value.equals(Long.toString(viewer.id()))
                    && value.matches("\\d{1,18}")
                    && !viewer.visibility(type, Action.ASSIGN).includes(Long.valueOf(value))) {
                throw ProblemException.invalid("options." + name, "no-right");
            }
            requirePerson(value);
        });
    }

    private void requirePerson(String value) {
        if (!value.matches("\\d{1,18}")
                || accounts.byId(Long.parseLong(value))
                        .filter(Accounts.Account::active)
                        .isEmpty()) {
            throw ProblemException.invalid("options." + RESPONSIBLE, "unknown-person");
        }
    }
}
