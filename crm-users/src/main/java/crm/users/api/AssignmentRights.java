package crm.users.api;

import crm.kernel.Action;
import crm.kernel.FieldError;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may be made responsible for a record, and by whom. */
@Component
public class AssignmentRights {

    private static final String MEMBER = "responsibleId";

    private final Accounts accounts;

    AssignmentRights(Accounts accounts) {
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
        requireActive(MEMBER, responsible);
        if (!viewer.visibility(type, Action.ASSIGN).includes(responsible)) {
            throw ProblemException.forbidden();
        }
    }

    /** @throws ProblemException 422 when nobody has that id, or no access any more */
    public void requireActive(String member, long person) {
        if (accounts.byId(person).filter(Accounts.Account::active).isEmpty()) {
            throw ProblemException.invalid(member, "unknown-person");
        }
    }

    /**
     * The same of a member that names several people, with one statement.
     *
     * @param member its elements are named by their place
     * @param before who was named already, and may stay without access
     * @throws ProblemException 422 naming each who has none
     */
    public void requireActive(String member, List<Long> before, List<Long> after) {
        Set<Long> added = new LinkedHashSet<>(after);
        before.forEach(added::remove);
        if (added.isEmpty()) {
            return;
        }
        added.removeAll(accounts.active(added));
        if (!added.isEmpty()) {
            throw ProblemException.invalid(added.stream()
                    .map(person -> FieldError.of(member + "[" + after.indexOf(person) + "]", "unknown-person"))
                    .toList());
        }
    }
}
