package crm.users.me;

import static crm.users.tables.Preferences.PREFERENCES;
import static org.jooq.impl.DSL.excluded;

import crm.kernel.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the web client keeps for a person: theme, columns of lists and the like. */
@Service
@Transactional
class Preferences {

    private static final int MAX_KILOBYTES = 16;

    private final DSLContext db;
    private final JsonMapper json;
    private final Clock clock;

    Preferences(DSLContext db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    ObjectNode get(long person) {
        return db.select(PREFERENCES.VALUE)
                .from(PREFERENCES)
                .where(PREFERENCES.PERSON_ID.eq(person))
                .fetchOptional(PREFERENCES.VALUE)
                .map(stored -> (ObjectNode) json.readTree(stored.data()))
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
        db.insertInto(PREFERENCES, PREFERENCES.PERSON_ID, PREFERENCES.VALUE, PREFERENCES.UPDATED_AT)
                .values(person, JSONB.valueOf(text), clock.instant())
                .onConflict(PREFERENCES.PERSON_ID)
                .doUpdate()
                .set(PREFERENCES.VALUE, excluded(PREFERENCES.VALUE))
                .set(PREFERENCES.UPDATED_AT, excluded(PREFERENCES.UPDATED_AT))
                .execute();
    }
}
