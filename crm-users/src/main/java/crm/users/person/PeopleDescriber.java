package crm.users.person;

import crm.kernel.Action;
import crm.kernel.RecordAccess;
import crm.kernel.RecordDescriber;
import crm.kernel.RecordDescription;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names people, groups and roles, and says who may act on them. */
@Component
class PeopleDescriber implements RecordDescriber, RecordAccess {

    private static final String NAMES = """
            select 'USER' as type, id, name, null as message from users.person where id = any(:users)
            union all
            select 'GROUP', id, name, null from users.people_group where id = any(:groups)
            union all
            select 'ROLE', id, name, 'role.' || code from users.role where id = any(:roles)
            """;

    private final JdbcClient db;

    PeopleDescriber(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<RecordType> types() {
        return Set.of(RecordType.USER, RecordType.GROUP, RecordType.ROLE);
    }

    @Override
    public Map<RecordRef, RecordDescription> describe(Collection<RecordRef> records) {
        Map<RecordType, Set<Long>> ids = new EnumMap<>(RecordType.class);
        records.forEach(record -> ids.computeIfAbsent(record.type(), type -> new LinkedHashSet<>())
                .add(record.id()));
        Map<RecordRef, RecordDescription> found = new HashMap<>();
        db.sql(NAMES)
                .param("users", array(ids, RecordType.USER))
                .param("groups", array(ids, RecordType.GROUP))
                .param("roles", array(ids, RecordType.ROLE))
                .query(row -> {
                    var record = new RecordRef(RecordType.valueOf(row.getString("type")), row.getLong("id"));
                    found.put(
                            record, new RecordDescription(row.getString("name"), null, null, row.getString("message")));
                });
        return found;
    }

    @Override
    public Map<RecordRef, Boolean> allowed(Viewer viewer, Action action, Collection<RecordRef> records) {
        var known = describe(records);
        Map<RecordRef, Boolean> allowed = new HashMap<>();
        for (RecordRef record : records) {
            boolean within = record.type() == RecordType.USER
                    ? oneself(viewer, action, record)
                            || viewer.visibility(RecordType.USER, action).includes(record.id())
                    : viewer.may(record.type(), action);
            allowed.put(record, within && known.containsKey(record));
        }
        return allowed;
    }

    /** Everybody may read themselves, whatever the role says of people. */
    private static boolean oneself(Viewer viewer, Action action, RecordRef person) {
        return action == Action.READ && person.id() == viewer.id();
    }

    private static Long[] array(Map<RecordType, Set<Long>> ids, RecordType type) {
        return ids.getOrDefault(type, Set.of()).toArray(Long[]::new);
    }
}
