package crm.users.activity;

import crm.data.PgText;
import crm.data.TableCopy;
import crm.kernel.ActivityAction;
import crm.kernel.Catalogue;
import crm.kernel.FieldChange;
import crm.kernel.RecordEvent;
import crm.kernel.RecordsChanged.Cause;
import crm.users.api.RecordHistory;
import java.sql.Connection;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes the history in the transaction of the change itself; one batch for some lines, COPY for thousands. */
@Component
class StoredHistory implements RecordHistory {

    private static final String INSERT = """
            insert into users.activity (at, user_id, action, record_type, record_id, record_name, responsible_id, changes)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            """;

    /**
     * Older lines follow the record to its new responsible person, or to nobody where it has become private, so that the history shows no more
     * and no less than the card.
     */
    private static final String HAND_OVER = """
            update users.activity a set responsible_id = line.responsible_id
            from unnest(?::text[], ?::bigint[], ?::bigint[]) as line (record_type, record_id, responsible_id)
            where a.record_type = line.record_type and a.record_id = line.record_id
                and a.responsible_id is distinct from line.responsible_id
            """;

    /** Fields that tell whose the record is. */
    private static final Set<String> WHOSE = Set.of("responsible", "private");

    private static final List<String> COLUMNS =
            List.of("at", "user_id", "action", "record_type", "record_id", "record_name", "responsible_id", "changes");

    /** From so many lines on COPY is cheaper than a batch. */
    private static final int MANY = 100;

    private final JdbcTemplate db;
    private final JsonMapper json;
    private final TableCopy copy;
    private final Catalogue<ActivityAction> actions;
    private final BulkChanges changes;

    StoredHistory(JdbcTemplate db, JsonMapper json, Catalogue<ActivityAction> actions, BulkChanges changes) {
        this.db = db;
        this.json = json;
        this.actions = actions;
        this.changes = changes;
        this.copy = new TableCopy(db, "users.activity", COLUMNS);
    }

    @Order(0)
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(RecordEvent event) {
        write(List.of(event));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Collection<? extends RecordEvent> events, Cause cause) {
        List<RecordEvent> all = List.copyOf(events);
        if (all.size() >= MANY) {
            copy(all);
            handOver(all);
        } else if (!all.isEmpty()) {
            write(all);
        }
        changes.publish(all, cause);
    }

    private void copy(List<RecordEvent> events) {
        Map<List<FieldChange>, String> written = new HashMap<>();
        copy.write(sink -> {
            for (RecordEvent event : events) {
                sink.value(PgText.of(event.at()))
                        .value(PgText.of(event.actorId()))
                        .value(action(event))
                        .value(event.subject().type().name())
                        .value(event.subject().id())
                        .value(event.subjectName())
                        .value(PgText.of(event.responsibleId()))
                        // An import says the same of most records.
                        .value(written.computeIfAbsent(event.changes(), json::writeValueAsString))
                        .end();
            }
        });
    }

    private void write(List<? extends RecordEvent> events) {
        db.batchUpdate(INSERT, events.stream().map(this::values).toList());
        handOver(events);
    }

    private @Nullable Object[] values(RecordEvent event) {
        return new @Nullable Object[] {
            Timestamp.from(event.at()),
            event.actorId(),
            action(event),
            event.subject().type().name(),
            event.subject().id(),
            event.subjectName(),
            event.responsibleId(),
            json.writeValueAsString(event.changes())
        };
    }

    /** What no module declares could be stored, and neither shown nor asked for. */
    private String action(RecordEvent event) {
        return actions.require(event.action().name()).name();
    }

    private void handOver(List<? extends RecordEvent> events) {
        Map<String, RecordEvent> last = new LinkedHashMap<>();
        for (RecordEvent event : events) {
            if (event.changes().stream().map(FieldChange::field).anyMatch(WHOSE::contains)) {
                last.put(event.subject().text(), event);
            }
        }
        if (last.isEmpty()) {
            return;
        }
        List<RecordEvent> moved = new ArrayList<>(last.values());
        db.update(connection -> {
            var update = connection.prepareStatement(HAND_OVER);
            update.setArray(
                    1,
                    array(
                            connection,
                            "text",
                            moved,
                            event -> event.subject().type().name()));
            update.setArray(
                    2,
                    array(connection, "bigint", moved, event -> event.subject().id()));
            update.setArray(3, array(connection, "bigint", moved, RecordEvent::responsibleId));
            return update;
        });
    }

    private static java.sql.Array array(
            Connection connection,
            String type,
            List<? extends RecordEvent> events,
            Function<RecordEvent, @Nullable Object> value)
            throws java.sql.SQLException {
        @Nullable Object[] values = new Object[events.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value.apply(events.get(i));
        }
        return connection.createArrayOf(type, values);
    }
}
