package crm.users.role;

import crm.data.RecordKinds;
import crm.kernel.Action;
import crm.kernel.Permissions;
import crm.kernel.ProblemException;
import crm.kernel.RecordCounts;
import crm.kernel.RecordCounts.Counts;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.kernel.Scope;
import crm.kernel.Viewer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows in numbers what a change of a role's rights would do to its people, before it is made. */
@Service
class RolePreview {

    /** People shown by name; of a larger role the first in the alphabet. */
    private static final int SHOWN = 200;

    private static final String PEOPLE = """
            select id, name from users.person where role_id = :role and active order by name, id limit :limit
            """;

    private static final String GROUP_PEOPLE = """
            with recursive tree(person_id, group_id) as (
                select id, group_id from users.person where id = any(:people) and group_id is not null
                union
                select person_id, group_id from users.supervised_group where person_id = any(:people)
                union
                select tree.person_id, g.id from users.people_group g join tree on g.parent_id = tree.group_id
            )
            select distinct tree.person_id, p.id from tree join users.person p on p.group_id = tree.group_id
            """;

    private final RoleRepository roles;
    private final RoleGuard guard;
    private final RecordKinds kinds;
    private final RightsTable rights;
    private final JdbcClient db;
    private final ObjectProvider<RecordCounts> modules;

    RolePreview(
            RoleRepository roles,
            RoleGuard guard,
            RecordKinds kinds,
            RightsTable rights,
            JdbcClient db,
            ObjectProvider<RecordCounts> modules) {
        this.roles = roles;
        this.guard = guard;
        this.kinds = kinds;
        this.rights = rights;
        this.db = db;
        this.modules = modules;
    }

    /**
     * What changes.
     *
     * @param people active people of the role whom it gives or takes something, in the order of their names
     * @param unchanged how many of those looked at lose and gain nothing
     * @param more whether the role has more people than were looked at
     */
    record RoleEffect(List<PersonChange> people, int unchanged, boolean more) {}

    /** One person's gains and losses. */
    record PersonChange(Ref user, List<ScopeChange> changes) {}

    /** How many records of a kind one right reaches, before and after. */
    record ScopeChange(RecordType recordType, Action action, long before, long after) {}

    @Transactional(readOnly = true)
    RoleEffect of(Viewer viewer, long roleId, PermissionsRequest request) {
        viewer.require(RecordType.ROLE, Action.EDIT);
        Role role = roles.findById(roleId).orElseThrow(ProblemException::notFound);
        Permissions before = role.permissions();
        Permissions after = request.toPermissions(kinds, before.fields());
        guard.requireCovered(viewer, before);
        guard.requireCovered(viewer, after);
        List<Ref> people = db.sql(PEOPLE)
                .param("role", roleId)
                .param("limit", SHOWN + 1)
                .query((row, i) -> new Ref(row.getLong(1), row.getString(2)))
                .list();
        boolean more = people.size() > SHOWN;
        List<Ref> shown = more ? people.subList(0, SHOWN) : people;
        Set<RecordType> touched = touched(before, after);
        if (shown.isEmpty() || touched.isEmpty()) {
            return new RoleEffect(List.of(), shown.size(), more);
        }
        Map<RecordType, Counts> counts = counts(touched);
        Map<Long, List<Long>> groups = groupPeople(shown);
        List<PersonChange> changed = new ArrayList<>();
        for (Ref person : shown) {
            Reach reach = new Reach(person.id(), groups.getOrDefault(person.id(), List.of()), counts);
            List<ScopeChange> changes = changes(before, after, reach);
            if (!changes.isEmpty()) {
                changed.add(new PersonChange(person, changes));
            }
        }
        return new RoleEffect(changed, shown.size() - changed.size(), more);
    }

    private Set<RecordType> touched(Permissions before, Permissions after) {
        Set<RecordType> touched = EnumSet.noneOf(RecordType.class);
        for (RightsTable.Permission right : rights.of(after)) {
            if (before.scope(right.recordType(), right.action()) != right.scope()) {
                touched.add(right.recordType());
            }
        }
        return touched;
    }

    private Map<RecordType, Counts> counts(Set<RecordType> touched) {
        Map<RecordType, Counts> counts = new EnumMap<>(RecordType.class);
        modules.forEach(module -> {
            Set<RecordType> wanted = EnumSet.copyOf(touched);
            wanted.retainAll(module.types());
            if (!wanted.isEmpty()) {
                counts.putAll(module.count(wanted));
            }
        });
        return counts;
    }

    private Map<Long, List<Long>> groupPeople(List<Ref> people) {
        Map<Long, List<Long>> groups = new HashMap<>();
        db.sql(GROUP_PEOPLE)
                .param("people", people.stream().map(Ref::id).toArray(Long[]::new))
                .query(row -> {
                    groups.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(row.getLong(2));
                });
        return groups;
    }

    private List<ScopeChange> changes(Permissions before, Permissions after, Reach reach) {
        List<ScopeChange> changes = new ArrayList<>();
        for (RightsTable.Permission right : rights.of(after)) {
            Scope was = before.scope(right.recordType(), right.action());
            if (was != right.scope()) {
                long had = reach.of(right.recordType(), was);
                long has = reach.of(right.recordType(), right.scope());
                if (had != has) {
                    changes.add(new ScopeChange(right.recordType(), right.action(), had, has));
                }
            }
        }
        return changes;
    }

    /** How far the scopes reach for one person. */
    private record Reach(long person, List<Long> groupPeople, Map<RecordType, Counts> counts) {

        long of(RecordType type, Scope scope) {
            Counts all = counts.getOrDefault(type, Counts.NONE);
            if (scope == Scope.NONE) {
                return 0;
            }
            if (scope == Scope.ALL || !all.owned()) {
                return all.others()
                        + all.byResponsible().values().stream()
                                .mapToLong(Long::longValue)
                                .sum();
            }
            long own = all.byResponsible().getOrDefault(person, 0L);
            return scope == Scope.OWN
                    ? own
                    : own
                            + groupPeople.stream()
                                    .filter(id -> id != person)
                                    .mapToLong(id -> all.byResponsible().getOrDefault(id, 0L))
                                    .sum();
        }
    }
}
