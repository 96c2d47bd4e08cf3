package crm.deals.entry;

import static crm.data.InstantBinding.INSTANT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

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
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which stages an entry went through, when, by whose hand and for how long. */
@Component
class StageHistory {

    private static final Table<?> HISTORY = table(name("deals", "stage_history"));
    private static final Field<Long> ID = column("id", SQLDataType.BIGINT);
    private static final Field<Long> ENTRY_ID = column("entry_id", SQLDataType.BIGINT);
    private static final Field<Long> STAGE_ID = column("stage_id", SQLDataType.BIGINT);
    private static final Field<String> STAGE_NAME = column("stage_name", SQLDataType.CLOB);
    private static final Field<Instant> ENTERED_AT = column("entered_at", INSTANT);
    private static final Field<Long> ENTERED_BY = column("entered_by", SQLDataType.BIGINT);
    private static final Field<Instant> LEFT_AT = column("left_at", INSTANT);
    private static final Field<Long> RESPONSIBLE_ID = column("responsible_id", SQLDataType.BIGINT);

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
        db.insertInto(HISTORY, ENTRY_ID, STAGE_ID, STAGE_NAME, ENTERED_AT, ENTERED_BY, LEFT_AT, RESPONSIBLE_ID)
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
        var past = db.select(STAGE_ID, STAGE_NAME, ENTERED_AT, ENTERED_BY, LEFT_AT)
                .from(HISTORY)
                .where(ENTRY_ID.eq(entry.id()))
                .orderBy(ID)
                .fetch();
        names.prepare(RecordType.USER, past.getValues(ENTERED_BY));
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
        Instant entered = row.get(ENTERED_AT);
        Instant left = row.get(LEFT_AT);
        return new Stay(
                new Ref(row.get(STAGE_ID), row.get(STAGE_NAME)),
                entered,
                left,
                Duration.between(entered, left).toSeconds(),
                names.ref(RecordType.USER, row.get(ENTERED_BY)));
    }

    private static <T> Field<T> column(String column, DataType<T> type) {
        return field(name("stage_history", column), type);
    }
}
