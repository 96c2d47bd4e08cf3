package crm.users.role;

import crm.kernel.BuiltInRole;
import crm.kernel.Permissions;
import crm.kernel.ProblemException;
import crm.kernel.Viewer;
import crm.users.scope.Rights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps people from giving more rights than they have, and everybody but an owner away from the owners. */
@Component
public class RoleGuard {

    private final RoleRepository roles;
    private final JdbcClient db;

    RoleGuard(RoleRepository roles, JdbcClient db) {
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
        return db.sql("""
                        select exists (select from users.person where role_id = :role)
                            or exists (select from users.invitation where role_id = :role)
                        """).param("role", roleId).query(Boolean.class).single();
    }

    private void requireRank(Viewer viewer, Role role) {
        if (role.owner() && !isOwner(viewer.id())) {
            throw ProblemException.of(403, "owner-untouchable");
        }
        requireCovered(viewer, role.permissions());
    }

    private boolean isOwner(long person) {
        return db.sql("""
                        select r.code = 'OWNER' from users.person p join users.role r on r.id = p.role_id
                        where p.id = :id and r.code is not null
                        """).param("id", person).query(Boolean.class).optional().orElse(false);
    }
}
