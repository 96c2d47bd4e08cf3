package crm.users.person;

import crm.kernel.Action;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.users.role.RoleGuard;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What must hold for people as a whole. */
@Component
class PersonChecks {

    private final PersonRepository people;
    private final RoleGuard roles;
    private final JdbcClient db;

    PersonChecks(PersonRepository people, RoleGuard roles, JdbcClient db) {
        this.people = people;
        this.roles = roles;
        this.db = db;
    }

    void requireFreeEmail(String email, long except) {
        if (people.emailTaken(email, except)) {
            throw ProblemException.invalid("email", "taken");
        }
    }

    void requireFreeHandle(@Nullable String handle, long except) {
        if (handle != null && people.handleTaken(handle, except)) {
            throw ProblemException.invalid("handle", "taken");
        }
    }

    void requireGroups(PersonRequest data) {
        Set<Long> wanted = new HashSet<>(data.supervisedGroupIds());
        if (data.groupId() != null) {
            wanted.add(data.groupId());
        }
        if (wanted.isEmpty()) {
            return;
        }
        Set<Long> known = new HashSet<>(db.sql("select id from users.people_group where id in (:ids)")
                .param("ids", wanted)
                .query(Long.class)
                .list());
        if (data.groupId() != null && !known.contains(data.groupId())) {
            throw ProblemException.invalid("groupId", "unknown-record");
        }
        if (!known.containsAll(data.supervisedGroupIds())) {
            throw ProblemException.invalid("supervisedGroupIds", "unknown-record");
        }
    }

    /** The company never stays without an active owner. */
    void requireAnotherOwner(Person leaving) {
        if (leaving.active()
                && roles.owner(leaving.roleId())
                && people.lockActiveOfRole(leaving.roleId()).stream().noneMatch(other -> other.id() != leaving.id())) {
            throw ProblemException.conflict("last-owner");
        }
    }

    void requireSuccessor(Viewer viewer, Person leaving, long successorId) {
        boolean fit = successorId != leaving.id()
                && viewer.visibility(RecordType.USER, Action.READ).includes(successorId)
                && people.findById(successorId).map(Person::active).orElse(false);
        if (!fit) {
            throw ProblemException.invalid("handOverToId", "unknown-record");
        }
    }
}
