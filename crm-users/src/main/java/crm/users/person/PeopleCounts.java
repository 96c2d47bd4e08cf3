package crm.users.person;

import crm.kernel.RecordCounts;
import crm.kernel.RecordType;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PeopleCounts implements RecordCounts {

    private static final String ALL = """
            select 'USER' as type, id, 1 as count from users.person
            union all
            select 'GROUP', null, count(*) from users.people_group
            union all
            select 'ROLE', null, count(*) from users.role
            """;

    private final JdbcClient db;

    PeopleCounts(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<RecordType> types() {
        return Set.of(RecordType.USER, RecordType.GROUP, RecordType.ROLE);
    }

    @Override
    public Map<RecordType, Counts> count(Set<RecordType> types) {
        Map<RecordType, Counts> counts = new EnumMap<>(RecordType.class);
        Map<Long, Long> people = new HashMap<>();
        db.sql(ALL).query(row -> {
            RecordType type = RecordType.valueOf(row.getString("type"));
            if (type == RecordType.USER) {
                people.put(row.getLong("id"), row.getLong("count"));
            } else {
                counts.put(type, Counts.ofNobody(row.getLong("count")));
            }
        });
        counts.put(RecordType.USER, new Counts(people, 0, true));
        counts.keySet().retainAll(types);
        return counts;
    }
}
