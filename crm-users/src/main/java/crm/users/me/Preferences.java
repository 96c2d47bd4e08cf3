package crm.users.me;

import crm.kernel.ProblemException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the web client keeps for a person: theme, columns of lists and the like. */
@Service
@Transactional
class Preferences {

    private static final int MAX_KILOBYTES = 16;

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    Preferences(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    ObjectNode get(long person) {
        return db.sql("select value from users.preferences where person_id = :person")
                .param("person", person)
                .query(String.class)
                .optional()
                .map(text -> (ObjectNode) json.readTree(text))
                .orElseGet(json::createObjectNode);
    }

    void put(long person, ObjectNode value) {
        String text = json.writeValueAsString(value);
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_KILOBYTES * 1024) {
            throw ProblemException.invalid("", "preferences-too-large", MAX_KILOBYTES);
        }
        if (text.contains("\\u0000")) {
            throw ProblemException.invalid("", "control-characters");
        }
        db.sql("""
                        insert into users.preferences (person_id, value, updated_at) values (:person, :value::jsonb, :now)
                        on conflict (person_id) do update set value = excluded.value, updated_at = excluded.updated_at
                        """)
                .param("person", person)
                .param("value", text)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
