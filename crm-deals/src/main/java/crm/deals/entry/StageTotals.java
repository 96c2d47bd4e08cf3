package crm.deals.entry;

import static crm.deals.tables.StageSum.STAGE_SUM;
import static crm.deals.tables.StageTotal.STAGE_TOTAL;
import static crm.deals.tables.StageTotalDelta.STAGE_TOTAL_DELTA;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import crm.data.Conditions;
import crm.deals.tables.StageTotal;
import crm.kernel.Visibility;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many entries every stage holds and what they are worth. Triggers on the table of entries note each change as a delta, whoever
 * writes; from time to time the deltas are folded into totals. Both together are exact at any moment.
 */
@Component
class StageTotals {

    /** The three have columns of one name and kind. */
    private static final StageTotal HELD = new StageTotal("held");

    private final DSLContext db;

    StageTotals(DSLContext db) {
        this.db = db;
    }

    /** What a stage holds in one currency. */
    record Total(String currency, long count, BigDecimal sum) {}

    /** One statement. */
    Map<Long, List<Total>> of(Collection<Long> stages, Visibility visibility, Collection<Long> responsible) {
        Field<BigDecimal> count = sum(HELD.COUNT);
        Field<BigDecimal> sum = sum(HELD.SUM);
        var totals = new HashMap<Long, List<Total>>();
        boolean everybody = visibility.equals(Visibility.EVERYTHING) && responsible.isEmpty();
        db.select(HELD.STAGE_ID, HELD.CURRENCY, count, sum)
                .from(held(everybody ? STAGE_SUM : STAGE_TOTAL, stages, visibility, responsible)
                        .unionAll(held(STAGE_TOTAL_DELTA, stages, visibility, responsible))
                        .asTable(HELD))
                .groupBy(HELD.STAGE_ID, HELD.CURRENCY)
                .forEach(row -> totals.computeIfAbsent(row.get(HELD.STAGE_ID), id -> new ArrayList<>())
                        .add(new Total(row.get(HELD.CURRENCY), row.get(count).longValueExact(), row.get(sum))));
        return totals;
    }

    @Scheduled(fixedDelayString = "${crm.deals.totals-every:PT2S}", initialDelayString = "PT2S")
    @Transactional
    public void fold() {
        db.select(function(name("deals", "fold_stage_totals"), SQLDataType.BIGINT))
                .fetch();
    }

    /** Drops what was kept of stages that are gone. */
    void forget(Collection<Long> stages) {
        fold();
        for (Table<?> kept : List.of(STAGE_TOTAL, STAGE_SUM)) {
            db.deleteFrom(kept.as(HELD))
                    .where(Conditions.in(HELD.STAGE_ID, stages))
                    .execute();
        }
    }

    private static Select<Record4<Long, String, Long, BigDecimal>> held(
            Table<?> table, Collection<Long> stages, Visibility visibility, Collection<Long> responsible) {
        return select(HELD.STAGE_ID, HELD.CURRENCY, HELD.COUNT, HELD.SUM)
                .from(table.as(HELD))
                .where(Conditions.in(HELD.STAGE_ID, stages))
                .and(Conditions.visible(HELD.RESPONSIBLE_ID, visibility))
                .and(Conditions.in(HELD.RESPONSIBLE_ID, responsible));
    }
}
