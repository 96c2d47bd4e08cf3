package crm.bench;

import crm.testing.http.Person;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The people of the measured company: a thousand in groups of ten, each with an API token.
 *
 * @param owner who sees everything and owns no entries
 * @param people those whom entries belong to and who write, by id
 */
record Company(Person owner, Map<Long, Person> people) {

    static final int PEOPLE = 1_000;

    private static final int GROUP = 10;
    private static final long FIRST = 10_000;

    private static final String COLLEAGUES = """
            insert into users.person (id, version, email, password_hash, name, first_name, last_name, role_id, group_id, active,
                language, time_zone, created_at, updated_at)
            select ? + n, 0, 'person' || n || '@example.com', 'none', 'Працівник ' || n, 'Працівник', n::text, ?,
                (?::bigint[])[1 + n / ?], true, language, time_zone, now(), now()
            from users.person, generate_series(0, ?) n where email = 'owner@example.com'
            """;

    /** One manager's request goes over REST, so that a person is measured who came as in life. */
    static Company setUp(Installation installation, Database database) throws Exception {
        Person owner = Person.owner(installation, installation.setupToken());
        long manager = owner.role(installation, "MANAGER");
        var groups = new ArrayList<Long>();
        for (int i = 0; i < PEOPLE / GROUP; i++) {
            groups.add(owner.post(installation, "/api/v1/groups", Map.of("name", "Відділ продажів " + i))
                    .path("id")
                    .longValue());
        }
        JdbcTemplate sql = database.sql();
        sql.update(COLLEAGUES, FIRST, manager, groups.toArray(Long[]::new), GROUP, PEOPLE - 1);
        var people = new LinkedHashMap<Long, Person>();
        for (long id : LongStream.range(FIRST, FIRST + PEOPLE).toArray()) {
            String token = "crm_bench" + id;
            sql.update(
                    "insert into users.api_token (token_hash, person_id, name, scopes, created_at) values (?, ?, 'bench', '{read,write}', now())",
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)),
                    id);
            people.put(id, Person.of(token));
        }
        return new Company(owner, people);
    }

    /** The person with this number, from zero on. */
    long id(int number) {
        return FIRST + Math.floorMod(number, PEOPLE);
    }

    Person person(long id) {
        return Objects.requireNonNull(people.get(id));
    }

    /** Some of the people, as many at most. */
    List<Person> some(int count) {
        return people.values().stream().limit(count).toList();
    }
}
