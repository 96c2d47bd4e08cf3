package crm.users.person;

import static crm.users.tables.PeopleGroup.PEOPLE_GROUP;

import crm.data.Conditions;
import crm.kernel.Action;
import crm.kernel.MergePatch;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.users.role.RoleGuard;
import crm.users.scope.ScopeGuard;
import crm.users.scope.Structure;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold for people as a whole. */
@Component
class PersonChecks {

    /** What a change of these members makes, reaches beyond the person's own data. */
    private static final List<String> REACHING = List.of("email", "roleId", "groupId", "supervisedGroupIds");

    private final PersonRepository people;
    private final RoleGuard roles;
    private final ScopeGuard reach;
    private final DSLContext db;

    PersonChecks(PersonRepository people, RoleGuard roles, ScopeGuard reach, DSLContext db) {
        this.people = people;
        this.roles = roles;
        this.reach = reach;
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
        Set<Long> known = db.select(PEOPLE_GROUP.ID)
                .from(PEOPLE_GROUP)
                .where(Conditions.in(PEOPLE_GROUP.ID, wanted))
                .fetchSet(PEOPLE_GROUP.ID);
        if (data.groupId() != null && !known.contains(data.groupId())) {
            throw ProblemException.invalid("groupId", "unknown-record");
        }
        if (!known.containsAll(data.supervisedGroupIds())) {
            throw ProblemException.invalid("supervisedGroupIds", "unknown-record");
        }
    }

    /** Before any row is locked. */
    void lockReach(MergePatch<PersonRequest> patch) {
        if (REACHING.stream().anyMatch(patch::touches)) {
            reach.lock();
        }
    }

    void lockReach() {
        reach.lock();
    }

    /** Nobody gains more by the person's new place than the viewer has; and whoever chooses the address, chooses who gets in. */
    void requireReach(Viewer viewer, long id, PersonRequest before, PersonRequest after) {
        boolean elsewhere = !before.roleId().equals(after.roleId())
                || !Objects.equals(before.groupId(), after.groupId())
                || !Set.copyOf(before.supervisedGroupIds()).equals(Set.copyOf(after.supervisedGroupIds()));
        boolean readdressed = !before.email().equals(after.email());
        if (!elsewhere && !readdressed) {
            return;
        }
        Structure structure = reach.structure();
        if (readdressed) {
            reach.requireReachOf(viewer, structure, id);
        }
        if (elsewhere) {
            reach.requireNoMore(
                    viewer,
                    structure,
                    structure.with(id, after.roleId(), after.groupId(), Set.copyOf(after.supervisedGroupIds())));
        }
    }

    void requireReachOfHeir(Viewer viewer, long leaving, long heir) {
        Structure structure = reach.structure();
        reach.requireNoMore(viewer, structure, structure.left(leaving, heir));
    }

    void requireReachOfReturned(Viewer viewer, long id) {
        Structure structure = reach.structure();
        reach.requireNoMore(viewer, structure, structure.returned(id));
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
