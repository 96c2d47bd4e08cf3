package crm.users.role;

import static crm.users.tables.Invitation.INVITATION;
import static crm.users.tables.Person.PERSON;
import static crm.users.tables.Role.ROLE;
import static org.jooq.impl.DSL.select;

import crm.kernel.BuiltInRole;
import crm.kernel.Permissions;
import crm.kernel.ProblemException;
import crm.kernel.Viewer;
import crm.users.scope.Rights;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Keeps people from giving more rights than they have, and everybody but an owner away from the owners. */
@Component
public class RoleGuard {

    private final RoleRepository roles;
    private final DSLContext db;

    RoleGuard(RoleRepository roles, DSLContext db) {
        this.roles = roles;
        this.db = db;
    }

    /** The id of a built-in role. */
    public long builtIn(BuiltInRole role) {
        return roles.findByCode(role.name()).orElseThrow().id();
    }

    /** @throws ProblemException 403 when people of this role are out of the viewer's reach */
    public void requireMayTouch(Viewer viewer, long roleId) {
        requireRank(viewer, roles.findById(roleId).orElseThrow());
    }

    /** @throws ProblemException 422 on {@code roleId} when there is no such role, 403 when it is more than the viewer may give */
    public void requireMayGive(Viewer viewer, long roleId) {
        requireRank(
                viewer, roles.findById(roleId).orElseThrow(() -> ProblemException.invalid("roleId", "unknown-record")));
    }

    /** The same of somebody who is not asking, having what the role gave at some moment. */
    public boolean mayGive(long giver, Permissions rights, long roleId) {
        Role role = roles.findById(roleId).orElseThrow();
        return (!role.owner() || isOwner(giver)) && Rights.cover(rights, role.permissions());
    }

    public boolean owner(long roleId) {
        return roles.findById(roleId).map(Role::owner).orElse(false);
    }

    void requireCovered(Viewer viewer, Permissions rights) {
        if (!Rights.cover(viewer.permissions(), rights)) {
            throw ProblemException.of(403, "rights-exceeded");
        }
    }

    boolean inUse(long roleId) {
        return db.fetchExists(select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ROLE_ID.eq(roleId))
                .unionAll(select(INVITATION.ID).from(INVITATION).where(INVITATION.ROLE_ID.eq(roleId))));
    }

    private void requireRank(Viewer viewer, Role role) {
        if (role.owner() && !isOwner(viewer.id())) {
            throw ProblemException.of(403, "owner-untouchable");
        }
        requireCovered(viewer, role.permissions());
    }

    private boolean isOwner(long person) {
        return db.fetchExists(select(PERSON.ID)
                .from(PERSON)
                .join(ROLE)
                .on(ROLE.ID.eq(PERSON.ROLE_ID))
                .where(PERSON.ID.eq(person), ROLE.CODE.eq(BuiltInRole.OWNER.name())));
    }
}
