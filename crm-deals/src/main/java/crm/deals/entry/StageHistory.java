package crm.deals.entry;

import static crm.deals.tables.StageHistory.STAGE_HISTORY;

import crm.data.RecordNames;
import crm.deals.funnel.Funnels;
import crm.deals.funnel.StageRef;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which stages an entry went through, when, by whose hand and for how long. */
@Component
class StageHistory {

    private final DSLContext db;
    private final Funnels funnels;
    private final RecordNames names;

    StageHistory(DSLContext db, Funnels funnels, RecordNames names) {
        this.db = db;
        this.funnels = funnels;
        this.names = names;
    }

    /**
     * One stay in a stage.
     *
     * @param leftAt null as long as it lasts
     * @param seconds how long it lasted, null as long as it does
     */
    record Stay(
            Ref stage,
            Instant enteredAt,
            @Nullable Instant leftAt,
            @Nullable Long seconds,
            @Nullable Ref by) {}

    /** Notes the stage that the entry is about to leave. */
    void leaving(Entry entry, Instant at) {
        StageRef stage = funnels.of(entry.stageId()).stage();
        db.insertInto(
                        STAGE_HISTORY,
                        STAGE_HISTORY.ENTRY_ID,
                        STAGE_HISTORY.STAGE_ID,
                        STAGE_HISTORY.STAGE_NAME,
                        STAGE_HISTORY.ENTERED_AT,
                        STAGE_HISTORY.ENTERED_BY,
                        STAGE_HISTORY.LEFT_AT,
                        STAGE_HISTORY.RESPONSIBLE_ID)
                .values(
                        entry.id(),
                        stage.id(),
                        stage.name(),
                        entry.stageChangedAt(),
                        entry.stageChangedBy(),
                        at,
                        entry.responsibleId())
                .execute();
    }

    /** One statement; the oldest first, the present stage last. */
    List<Stay> of(EntryRow entry, @Nullable Long enteredBy) {
        var past = db.select(
                        STAGE_HISTORY.STAGE_ID,
                        STAGE_HISTORY.STAGE_NAME,
                        STAGE_HISTORY.ENTERED_AT,
                        STAGE_HISTORY.ENTERED_BY,
                        STAGE_HISTORY.LEFT_AT)
                .from(STAGE_HISTORY)
                .where(STAGE_HISTORY.ENTRY_ID.eq(entry.id()))
                .orderBy(STAGE_HISTORY.ID)
                .fetch();
        names.prepare(RecordType.USER, past.getValues(STAGE_HISTORY.ENTERED_BY));
        var stays = new ArrayList<>(past.map(this::stay));
        StageRef present = funnels.of(entry.stageId()).stage();
        stays.add(new Stay(
                new Ref(present.id(), present.name()),
                entry.stageChangedAt(),
                null,
                null,
                names.ref(RecordType.USER, enteredBy)));
        return stays;
    }

    private Stay stay(Record row) {
        Instant entered = row.get(STAGE_HISTORY.ENTERED_AT);
        Instant left = row.get(STAGE_HISTORY.LEFT_AT);
        return new Stay(
                new Ref(row.get(STAGE_HISTORY.STAGE_ID), row.get(STAGE_HISTORY.STAGE_NAME)),
                entered,
                left,
                Duration.between(entered, left).toSeconds(),
                names.ref(RecordType.USER, row.get(STAGE_HISTORY.ENTERED_BY)));
    }
}
