package crm.communications.notification;

import static crm.communications.notification.NotificationTable.*;

import crm.data.Row;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A notification as it is stored. */
record NotificationRow(
        long id,
        long personId,
        String kind,
        RecordRef record,
        String recordName,
        @Nullable Long actorId,
        @Nullable String excerpt,
        int count,
        Instant at,
        boolean inApp,
        boolean seen) {

    /** What stays of it for who may not read the record any more: that there was something. */
    NotificationRow withoutContent() {
        return new NotificationRow(id, personId, kind, record, "…", actorId, null, count, at, inApp, seen);
    }

    /** The rows as they may be shown to their person now. */
    static List<NotificationRow> shown(List<NotificationRow> rows, Set<RecordRef> readable) {
        return rows.stream()
                .map(row -> readable.contains(row.record()) ? row : row.withoutContent())
                .toList();
    }

    static NotificationRow of(Row row) {
        return new NotificationRow(
                row.get(ID),
                row.get(PERSON_ID),
                row.get(KIND),
                new RecordRef(RecordType.valueOf(row.get(RECORD_TYPE)), row.get(RECORD_ID)),
                row.get(RECORD_NAME),
                row.get(ACTOR_ID),
                row.get(EXCERPT),
                row.get(COUNT),
                row.get(AT),
                row.get(IN_APP),
                row.get(SEEN_AT) != null);
    }
}
