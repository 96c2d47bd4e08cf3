package crm.deals.entry;

import static crm.deals.tables.Entry.ENTRY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.unnest;

import crm.data.Conditions;
import crm.data.ListRequest;
import crm.data.Lists;
import crm.data.Row;
import crm.data.Rows;
import crm.data.SortOrder;
import crm.data.TextSearch;
import crm.deals.api.EntryKind;
import crm.deals.entry.StageTotals.Total;
import crm.deals.funnel.FunnelShape;
import crm.deals.funnel.Funnels;
import crm.deals.funnel.StageAnswer;
import crm.deals.funnel.StageRef;
import crm.deals.order.DefaultCurrency;
import crm.kernel.Action;
import crm.kernel.Money;
import crm.kernel.ProblemException;
import crm.kernel.Viewer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The board. Its first cards are one statement, a look into the index for every stage; counts and sums another one: kept totals where
 * the filter names only stages and people, otherwise counted stage by stage.
 */
@Service
class BoardReads {

    private static final int CARDS = 20;
    private static final ListRequest<EntrySort> ORDER =
            new ListRequest<>(CARDS, List.of(new SortOrder<>(EntrySort.CREATED_AT, true)), null, false);
    private static final Field<Long> STAGE = field(name("st", "id"), SQLDataType.BIGINT);
    private static final Field<Integer> COUNT = field(name("held", "n"), SQLDataType.INTEGER);
    private static final Field<BigDecimal> SUM = field(name("held", "s"), SQLDataType.NUMERIC(30, 4));
    private static final Field<String> HELD_CURRENCY = field(name("held", "currency"), SQLDataType.CLOB);

    private final DSLContext db;
    private final Lists lists;
    private final Funnels funnels;
    private final EntryConditions conditions;
    private final EntryAnswers views;
    private final StageTotals totals;
    private final TransactionTemplate reading;
    private final DefaultCurrency currency;

    BoardReads(
            DSLContext db,
            Lists lists,
            Funnels funnels,
            EntryConditions conditions,
            EntryAnswers views,
            StageTotals totals,
            DefaultCurrency currency,
            PlatformTransactionManager transactions) {
        this.currency = currency;
        this.db = db;
        this.lists = lists;
        this.funnels = funnels;
        this.conditions = conditions;
        this.views = views;
        this.totals = totals;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    BoardAnswer board(Viewer viewer, long funnelId, EntryFilter filter) {
        FunnelShape funnel = funnels.funnel(funnelId).orElseThrow(ProblemException::notFound);
        viewer.require(funnel.kind().recordType(), Action.READ);
        List<StageAnswer> columns = columns(funnel, filter);
        List<Long> stages = columns.stream().map(StageAnswer::id).toList();
        Optional<TextSearch> typed = filter.typed();
        Held held = typed.isPresent()
                ? Objects.requireNonNull(
                        reading.execute(status -> searched(viewer, funnel, filter, stages, typed.get())))
                : held(viewer, funnel, filter, stages);
        boolean sums = viewer.mayRead(funnel.kind().recordType(), EntryKinds.AMOUNT);
        return view(funnel, columns, held, sums);
    }

    private record Held(Map<Long, List<Total>> totals, Map<Long, List<Row>> cards) {}

    private static List<StageAnswer> columns(FunnelShape funnel, EntryFilter filter) {
        if (!filter.funnel().isEmpty() && !filter.funnel().contains(funnel.id())) {
            return List.of();
        }
        return funnel.stages().stream()
                .filter(stage -> filter.stage().isEmpty() || filter.stage().contains(stage.id()))
                .filter(stage ->
                        filter.stageKind().isEmpty() || filter.stageKind().contains(stage.kind()))
                .toList();
    }

    /** The stages stand for funnel and stage filters, so that the indexes by stage serve. */
    private Condition where(Viewer viewer, FunnelShape funnel, EntryFilter filter) {
        return conditions.of(viewer, EnumSet.of(funnel.kind()), filter.withoutStages());
    }

    private Held held(Viewer viewer, FunnelShape funnel, EntryFilter filter, List<Long> stages) {
        if (stages.isEmpty()) {
            return new Held(Map.of(), Map.of());
        }
        Condition where = where(viewer, funnel, filter);
        if (filter.byStageAndPersonOnly() && matches(filter.kind(), funnel.kind())) {
            var visibility = viewer.visibility(funnel.kind().recordType(), Action.READ);
            return new Held(totals.of(stages, visibility, filter.responsible().ids()), cards(stages, where));
        }
        return new Held(counted(stages, where), cards(stages, where));
    }

    private static boolean matches(List<EntryKind> wanted, EntryKind kind) {
        return wanted.isEmpty() || wanted.contains(kind);
    }

    private Held searched(Viewer viewer, FunnelShape funnel, EntryFilter filter, List<Long> stages, TextSearch typed) {
        if (stages.isEmpty()) {
            return new Held(Map.of(), Map.of());
        }
        // A plan that does not know the word cannot choose between the trigram index and the index by stage.
        db.setLocal(name("plan_cache_mode"), inline("force_custom_plan")).execute();
        Condition where = where(viewer, funnel, filter);
        Condition found = lists.found(
                typed, ENTRY.SEARCH_TEXT, ENTRY, ENTRY.ID, where.and(Conditions.in(ENTRY.STAGE_ID, stages)));
        return new Held(counted(stages, where.and(found)), cards(stages, where.and(found)));
    }

    private Map<Long, List<Row>> cards(List<Long> stages, Condition where) {
        var first = select(EntryRow.COLUMNS)
                .from(ENTRY)
                .where(ENTRY.STAGE_ID.eq(STAGE))
                .and(where)
                .orderBy(ENTRY.CREATED_AT.desc(), ENTRY.ID.desc())
                .limit(inline(CARDS + 1));
        var cards = new HashMap<Long, List<Row>>();
        Rows.of(db.select(EntryRow.COLUMNS)
                        .from(stages(stages))
                        .crossJoin(lateral(first.asTable(ENTRY.getName())))
                        .orderBy(ENTRY.CREATED_AT.desc(), ENTRY.ID.desc()))
                .forEach(row -> cards.computeIfAbsent(row.get(ENTRY.STAGE_ID), id -> new ArrayList<>())
                        .add(row));
        return cards;
    }

    private Map<Long, List<Total>> counted(List<Long> stages, Condition where) {
        var held = select(
                        ENTRY.CURRENCY,
                        count().as("n"),
                        coalesce(sum(ENTRY.AMOUNT), inline(BigDecimal.ZERO)).as("s"))
                .from(ENTRY)
                .where(ENTRY.STAGE_ID.eq(STAGE))
                .and(where)
                .groupBy(ENTRY.CURRENCY);
        var counted = new HashMap<Long, List<Total>>();
        db.select(STAGE, HELD_CURRENCY, COUNT, SUM)
                .from(stages(stages))
                .crossJoin(lateral(held.asTable("held")))
                .forEach(row -> counted.computeIfAbsent(row.get(STAGE), id -> new ArrayList<>())
                        .add(new Total(row.get(HELD_CURRENCY), row.get(COUNT), row.get(SUM))));
        return counted;
    }

    private static Table<?> stages(List<Long> stages) {
        return unnest(stages.toArray(Long[]::new)).as("st", "id");
    }

    private BoardAnswer view(FunnelShape funnel, List<StageAnswer> columns, Held held, boolean sums) {
        var rows = new ArrayList<EntryRow>();
        for (StageAnswer column : columns) {
            first(held, column).forEach(row -> rows.add(EntryRow.of(row)));
        }
        var items = views.items(rows).iterator();
        var stages = new ArrayList<BoardAnswer.Column>();
        for (StageAnswer column : columns) {
            List<Row> cards = first(held, column);
            var shown = new ArrayList<EntryItem>();
            cards.forEach(row -> shown.add(items.next()));
            boolean more = held.cards().getOrDefault(column.id(), List.of()).size() > CARDS;
            var shownColumn = column(
                    column,
                    held.totals().getOrDefault(column.id(), List.of()),
                    shown,
                    more ? lists.cursor(ORDER, ENTRY.ID, cards.getLast()) : null);
            stages.add(sums ? shownColumn : shownColumn.withoutSums());
        }
        return new BoardAnswer(new BoardAnswer.FunnelHead(funnel.id(), funnel.name(), funnel.kind()), stages);
    }

    private static List<Row> first(Held held, StageAnswer column) {
        List<Row> cards = held.cards().getOrDefault(column.id(), List.of());
        return cards.subList(0, Math.min(CARDS, cards.size()));
    }

    private BoardAnswer.Column column(
            StageAnswer stage, List<Total> totals, List<EntryItem> items, @Nullable String next) {
        Money own = new Money(BigDecimal.ZERO, currency.code());
        var others = new ArrayList<Money>();
        long count = 0;
        for (Total total : totals) {
            count += total.count();
            var sum = new Money(total.sum(), total.currency());
            if (total.currency().equals(currency.code())) {
                own = sum;
            } else if (total.sum().signum() != 0) {
                others.add(sum);
            }
        }
        others.sort(Comparator.comparing(Money::currency));
        return new BoardAnswer.Column(
                new StageRef(stage.id(), stage.name(), stage.colour(), stage.kind()), count, own, others, items, next);
    }
}
