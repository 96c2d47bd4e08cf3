package crm.deals.entry;

import crm.data.RecordRights;
import crm.kernel.Action;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.users.api.Accounts;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a viewer may tie an entry to another record or person. Linking takes the right to edit both ends. */
@Component
class LinkRights {

    private final RecordRights rights;
    private final Accounts accounts;

    LinkRights(RecordRights rights, Accounts accounts) {
        this.rights = rights;
        this.accounts = accounts;
    }

    /**
     * Costs nothing when the link stays as it is.
     *
     * @throws ProblemException 422 when the viewer cannot see the record, 403 when the viewer may not edit it
     */
    void require(Viewer viewer, RecordType type, String member, @Nullable Long before, @Nullable Long after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before != null && !allowed(viewer, Action.EDIT, type, before) && ownReach(viewer, type, before)) {
            throw ProblemException.forbidden();
        }
        if (after != null && !allowed(viewer, Action.EDIT, type, after)) {
            throw allowed(viewer, Action.READ, type, after)
                    ? ProblemException.forbidden()
                    : ProblemException.invalid(member, "unknown-record");
        }
    }

    /** By the right on such records itself: who reads a customer only because the entry shows it, may take it off the entry. */
    private boolean ownReach(Viewer viewer, RecordType type, long id) {
        return allowed(viewer, Action.READ, type, id)
                && viewer.visibility(type, Action.READ).includes(rights.responsible(new RecordRef(type, id)));
    }

    /** A new entry may be one's own; giving it to another person takes the right to assign to that person. */
    void requireResponsible(Viewer viewer, RecordType type, long responsible) {
        if (responsible != viewer.id()) {
            requireAssign(viewer, type, responsible);
        }
    }

    /** Passing an entry on takes the right to assign where it comes from and where it goes. */
    void requireReassign(Viewer viewer, RecordType type, long before, long after) {
        if (before == after) {
            return;
        }
        if (!viewer.visibility(type, Action.ASSIGN).includes(before)) {
            throw ProblemException.forbidden();
        }
        requireAssign(viewer, type, after);
    }

    private void requireAssign(Viewer viewer, RecordType type, long responsible) {
        requireActive("responsibleId", responsible);
        if (!viewer.visibility(type, Action.ASSIGN).includes(responsible)) {
            throw ProblemException.forbidden();
        }
    }

    /** @throws ProblemException 422 when nobody has that id, or no access any more */
    void requireActive(String member, long person) {
        if (accounts.byId(person).filter(Accounts.Account::active).isEmpty()) {
            throw ProblemException.invalid(member, "unknown-person");
        }
    }

    /** One statement. */
    boolean allowed(Viewer viewer, Action action, RecordType type, long id) {
        return rights.allowed(viewer, action, new RecordRef(type, id));
    }
}
