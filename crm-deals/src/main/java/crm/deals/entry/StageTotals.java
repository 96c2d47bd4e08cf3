package crm.deals.entry;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;

import crm.data.Conditions;
import crm.kernel.Visibility;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.DataType;
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

    private static final Table<?> TOTAL = table(name("deals", "stage_total"));
    /** The totals of everybody together. */
    private static final Table<?> ALL = table(name("deals", "stage_sum"));

    private static final Table<?> DELTA = table(name("deals", "stage_total_delta"));
    private static final String HELD = "held";
    private static final Field<Long> STAGE_ID = column("stage_id", SQLDataType.BIGINT);
    private static final Field<Long> RESPONSIBLE_ID = column("responsible_id", SQLDataType.BIGINT);
    private static final Field<String> CURRENCY = column("currency", SQLDataType.CLOB);
    private static final Field<Long> COUNT = column("count", SQLDataType.BIGINT);
    private static final Field<BigDecimal> SUM = column("sum", SQLDataType.NUMERIC(30, 4));

    private final DSLContext db;

    StageTotals(DSLContext db) {
        this.db = db;
    }

    /** What a stage holds in one currency. */
    record Total(String currency, long count, BigDecimal sum) {}

    /** One statement. */
    Map<Long, List<Total>> of(Collection<Long> stages, Visibility visibility, Collection<Long> responsible) {
        Field<BigDecimal> count = sum(COUNT);
        Field<BigDecimal> sum = sum(SUM);
        var totals = new HashMap<Long, List<Total>>();
        boolean everybody = visibility.equals(Visibility.EVERYTHING) && responsible.isEmpty();
        db.select(STAGE_ID, CURRENCY, count, sum)
                .from(held(everybody ? ALL : TOTAL, stages, visibility, responsible)
                        .unionAll(held(DELTA, stages, visibility, responsible))
                        .asTable(HELD))
                .groupBy(STAGE_ID, CURRENCY)
                .forEach(row -> totals.computeIfAbsent(row.get(STAGE_ID), id -> new ArrayList<>())
                        .add(new Total(row.get(CURRENCY), row.get(count).longValueExact(), row.get(sum))));
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
        for (Table<?> kept : List.of(TOTAL, ALL)) {
            db.deleteFrom(kept.as(HELD)).where(Conditions.in(STAGE_ID, stages)).execute();
        }
    }

    private static Select<Record4<Long, String, Long, BigDecimal>> held(
            Table<?> table, Collection<Long> stages, Visibility visibility, Collection<Long> responsible) {
        return select(STAGE_ID, CURRENCY, COUNT, SUM)
                .from(table.as(HELD))
                .where(Conditions.in(STAGE_ID, stages))
                .and(Conditions.visible(RESPONSIBLE_ID, visibility))
                .and(Conditions.in(RESPONSIBLE_ID, responsible));
    }

    private static <T> Field<T> column(String column, DataType<T> type) {
        return field(name(HELD, column), type);
    }
}
