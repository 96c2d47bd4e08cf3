package crm.users.scope;

import crm.kernel.Action;
import crm.kernel.FieldAccess;
import crm.kernel.FieldRules;
import crm.kernel.Permissions;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import crm.users.scope.Structure.Member;
import java.sql.Array;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the whole company in three statements. */
@Component
class StructureReader {

    private static final String PEOPLE = """
            select p.id, p.role_id, p.group_id, p.active,
                array(select s.group_id from users.supervised_group s where s.person_id = p.id) as supervised
            from users.person p
            """;

    private static final String PARENTS = """
            select id, parent_id from users.people_group where parent_id is not null
            """;

    private static final String RIGHTS = """
            select role_id, record_type, action, scope, null as field from users.role_permission
            union all
            select role_id, record_type, null, access, field from users.role_field
            """;

    private final JdbcClient db;

    StructureReader(JdbcClient db) {
        this.db = db;
    }

    Structure read() {
        Map<Long, Member> people = new HashMap<>();
        db.sql(PEOPLE).query(row -> {
            people.put(
                    row.getLong("id"),
                    new Member(
                            row.getLong("role_id"),
                            row.getObject("group_id", Long.class),
                            ids(row.getArray("supervised")),
                            row.getBoolean("active")));
        });
        Map<Long, Long> parents = new HashMap<>();
        db.sql(PARENTS).query(row -> {
            parents.put(row.getLong("id"), row.getLong("parent_id"));
        });
        return new Structure(people, parents, roles());
    }

    private Map<Long, Permissions> roles() {
        Map<Long, Map<RecordType, Map<Action, Scope>>> scopes = new HashMap<>();
        Map<Long, Map<RecordType, Map<String, FieldAccess>>> fields = new HashMap<>();
        db.sql(RIGHTS).query(row -> {
            long role = row.getLong("role_id");
            RecordType type = RecordType.valueOf(row.getString("record_type"));
            String field = row.getString("field");
            if (field == null) {
                scopes.computeIfAbsent(role, known -> new EnumMap<>(RecordType.class))
                        .computeIfAbsent(type, known -> new EnumMap<>(Action.class))
                        .put(Action.valueOf(row.getString("action")), Scope.valueOf(row.getString("scope")));
            } else {
                fields.computeIfAbsent(role, known -> new EnumMap<>(RecordType.class))
                        .computeIfAbsent(type, known -> new HashMap<>())
                        .put(field, FieldAccess.valueOf(row.getString("scope")));
            }
        });
        Map<Long, Permissions> roles = new HashMap<>();
        scopes.forEach((role, rights) ->
                roles.put(role, new Permissions(rights, new FieldRules(fields.getOrDefault(role, Map.of())))));
        return roles;
    }

    private static Set<Long> ids(Array array) throws SQLException {
        return Set.of((Long[]) array.getArray());
    }
}
