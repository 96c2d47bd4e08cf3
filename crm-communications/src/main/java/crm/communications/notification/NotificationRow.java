package crm.communications.notification;

import static crm.communications.tables.Notification.NOTIFICATION;

import crm.data.Row;
import crm.kernel.Built;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** A notification as it is stored. */
@Built
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
        return NotificationRowBuilder.builder(this)
                .recordName("…")
                .excerpt(null)
                .build();
    }

    /** The rows as they may be shown to their person now. */
    static List<NotificationRow> shown(List<NotificationRow> rows, Set<RecordRef> readable) {
        return rows.stream()
                .map(row -> readable.contains(row.record()) ? row : row.withoutContent())
                .toList();
    }

    static final List<Field<?>> COLUMNS = List.of(
            NOTIFICATION.ID,
            NOTIFICATION.PERSON_ID,
            NOTIFICATION.KIND,
            NOTIFICATION.RECORD_TYPE,
            NOTIFICATION.RECORD_ID,
            NOTIFICATION.RECORD_NAME,
            NOTIFICATION.ACTOR_ID,
            NOTIFICATION.EXCERPT,
            NOTIFICATION.COUNT,
            NOTIFICATION.AT,
            NOTIFICATION.IN_APP,
            NOTIFICATION.SEEN_AT);

    static NotificationRow of(Row row) {
        return NotificationRowBuilder.builder()
                .id(row.get(NOTIFICATION.ID))
                .personId(row.get(NOTIFICATION.PERSON_ID))
                .kind(row.get(NOTIFICATION.KIND))
                .record(new RecordRef(
                        RecordType.valueOf(row.get(NOTIFICATION.RECORD_TYPE)), row.get(NOTIFICATION.RECORD_ID)))
                .recordName(row.get(NOTIFICATION.RECORD_NAME))
                .actorId(row.get(NOTIFICATION.ACTOR_ID))
                .excerpt(row.get(NOTIFICATION.EXCERPT))
                .count(row.get(NOTIFICATION.COUNT))
                .at(row.get(NOTIFICATION.AT))
                .inApp(row.get(NOTIFICATION.IN_APP))
                .seen(row.get(NOTIFICATION.SEEN_AT) != null)
                .build();
    }
}
