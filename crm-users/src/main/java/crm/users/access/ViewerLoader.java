package crm.users.access;

import crm.kernel.Action;
import crm.kernel.FieldAccess;
import crm.kernel.FieldRules;
import crm.kernel.Permissions;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import crm.kernel.Viewer;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a person may do: three statements one after the other, each on a connection that is back before the next is asked for. */
@Component
class ViewerLoader {

    private static final String PERSON = """
            select name, role_id, language, time_zone from users.person where id = :id and active
            """;

    private static final String RIGHTS = """
            select record_type, action, scope, null as field from users.role_permission where role_id = :role
            union all
            select record_type, null, access, field from users.role_field where role_id = :role
            """;

    private static final String GROUP_PEOPLE = """
            with recursive tree(id) as (
                select group_id from users.person where id = :id and group_id is not null
                union
                select group_id from users.supervised_group where person_id = :id
                union
                select g.id from users.people_group g join tree on g.parent_id = tree.id
            )
            select p.id from users.person p join tree on p.group_id = tree.id
            """;

    private final JdbcClient db;

    ViewerLoader(JdbcClient db) {
        this.db = db;
    }

    Optional<Viewer> load(long userId) {
        return person(userId)
                .map(person -> new Viewer(
                        userId,
                        person.name(),
                        rights(person.role()),
                        groupPeople(userId),
                        person.zone(),
                        person.language()));
    }

    private record Person(String name, long role, ZoneId zone, Locale language) {}

    private Optional<Person> person(long userId) {
        return db.sql(PERSON)
                .param("id", userId)
                .query((row, i) -> new Person(
                        row.getString("name"),
                        row.getLong("role_id"),
                        ZoneId.of(row.getString("time_zone")),
                        Locale.of(row.getString("language"))))
                .optional();
    }

    private Permissions rights(long role) {
        Map<RecordType, Map<Action, Scope>> scopes = new EnumMap<>(RecordType.class);
        Map<RecordType, Map<String, FieldAccess>> fields = new EnumMap<>(RecordType.class);
        db.sql(RIGHTS).param("role", role).query(row -> {
            RecordType type = RecordType.valueOf(row.getString(1));
            String field = row.getString("field");
            if (field == null) {
                scopes.computeIfAbsent(type, known -> new EnumMap<>(Action.class))
                        .put(Action.valueOf(row.getString(2)), Scope.valueOf(row.getString(3)));
            } else {
                fields.computeIfAbsent(type, known -> new HashMap<>())
                        .put(field, FieldAccess.valueOf(row.getString(3)));
            }
        });
        return new Permissions(scopes, new FieldRules(fields));
    }

    private Set<Long> groupPeople(long userId) {
        var people = new HashSet<>(
                db.sql(GROUP_PEOPLE).param("id", userId).query(Long.class).list());
        people.add(userId);
        return Set.copyOf(people);
    }
}
