package crm.communications.notification;

import static crm.communications.notification.NotificationTable.*;

import crm.data.Row;
import crm.kernel.Built;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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

    static NotificationRow of(Row row) {
        return NotificationRowBuilder.builder()
                .id(row.get(ID))
                .personId(row.get(PERSON_ID))
                .kind(row.get(KIND))
                .record(new RecordRef(RecordType.valueOf(row.get(RECORD_TYPE)), row.get(RECORD_ID)))
                .recordName(row.get(RECORD_NAME))
                .actorId(row.get(ACTOR_ID))
                .excerpt(row.get(EXCERPT))
                .count(row.get(COUNT))
                .at(row.get(AT))
                .inApp(row.get(IN_APP))
                .seen(row.get(SEEN_AT) != null)
                .build();
    }
}
