package crm.deals.entry;

import static crm.deals.tables.Entry.ENTRY;

import crm.data.Conditions;
import crm.deals.api.EntryKind;
import crm.deals.api.StageKind;
import crm.deals.funnel.StageUse;
import java.time.Instant;
import java.util.Collection;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

@Component
class StagesInUse implements StageUse {

    private final DSLContext db;
    private final StageTotals totals;

    StagesInUse(DSLContext db, StageTotals totals) {
        this.db = db;
        this.totals = totals;
    }

    @Override
    public boolean used(Collection<Long> stageIds) {
        return db.fetchExists(ENTRY, Conditions.in(ENTRY.STAGE_ID, stageIds));
    }

    @Override
    public boolean holdsUnconverted(long stageId) {
        return db.fetchExists(
                ENTRY,
                ENTRY.STAGE_ID
                        .eq(stageId)
                        .and(ENTRY.KIND.eq(EntryKind.LEAD.name()))
                        .and(ENTRY.DEAL_ID.isNull()));
    }

    /** Versions stay: nobody who has such a card open has anything to lose. */
    @Override
    public void placed(long stageId, int order, StageKind kind) {
        boolean open = kind == StageKind.OPEN;
        Field<Instant> closed = open ? DSL.castNull(ENTRY.CLOSED_AT) : ENTRY.STAGE_CHANGED_AT;
        Condition wrong = open ? ENTRY.CLOSED_AT.isNotNull() : ENTRY.CLOSED_AT.isNull();
        db.update(ENTRY)
                .set(ENTRY.STAGE_ORDER, order)
                .set(ENTRY.CLOSED_AT, DSL.when(wrong, closed).otherwise(ENTRY.CLOSED_AT))
                .where(ENTRY.STAGE_ID.eq(stageId))
                .and(ENTRY.STAGE_ORDER.ne(order).or(wrong))
                .execute();
    }

    @Override
    public void removed(Collection<Long> stageIds) {
        totals.forget(stageIds);
    }
}
