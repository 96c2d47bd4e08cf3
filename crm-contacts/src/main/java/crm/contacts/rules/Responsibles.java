package crm.contacts.rules;

import crm.kernel.Action;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.users.api.Accounts;
import org.springframework.stereotype.Component;

/** Who may be made responsible for a record, and by whom. */
@Component
public class Responsibles {

    private final Accounts accounts;

    Responsibles(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * A new record may be one's own; giving it to another person takes the right to assign to that person.
     *
     * @throws ProblemException 403, or 422 when there is no such active person
     */
    public void requireForNew(Viewer viewer, RecordType type, long responsible) {
        if (responsible != viewer.id()) {
            requireAssign(viewer, type, responsible);
        }
    }

    /**
     * Passing a record on takes the right to assign where it comes from and where it goes.
     *
     * @throws ProblemException 403, or 422 when there is no such active person
     */
    public void requireForChange(Viewer viewer, RecordType type, long before, long after) {
        if (before == after) {
            return;
        }
        if (!viewer.visibility(type, Action.ASSIGN).includes(before)) {
            throw ProblemException.forbidden();
        }
        requireAssign(viewer, type, after);
    }

    private void requireAssign(Viewer viewer, RecordType type, long responsible) {
        boolean active =
                accounts.byId(responsible).filter(Accounts.Account::active).isPresent();
        if (!active) {
            throw ProblemException.invalid("responsibleId", "unknown-person");
        }
        if (!viewer.visibility(type, Action.ASSIGN).includes(responsible)) {
            throw ProblemException.forbidden();
        }
    }
}
