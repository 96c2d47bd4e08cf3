package crm.deals.entry;

import static crm.deals.tables.Entry.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;

import crm.data.Period;
import crm.data.PersonIds;
import crm.deals.DealsTest;
import crm.deals.api.EntryKind;
import crm.kernel.ExpectedVersion;
import crm.kernel.Viewer;
import crm.kernel.Visibility;
import crm.testing.StatementCounter;
import crm.testing.Viewers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DealsTest
class StageTotalsTests {

    private static final List<Long> STAGES = List.of(11L, 12L, 13L, 14L, 19L, 21L);

    @Autowired
    EntryService service;

    @Autowired
    EntryMoves moves;

    @Autowired
    StageTotals totals;

    @Autowired
    BoardReads boards;

    @Autowired
    EntryReads reads;

    @Autowired
    DSLContext db;

    private final List<Viewer> people = List.of(
            Viewers.withAll(Viewers.newId()), Viewers.withAll(Viewers.newId()), Viewers.withAll(Viewers.newId()));

    @Test
    void afterAnyWorkByManyTheTotalsAreWhatACountFinds() throws Exception {
        var work = new ArrayList<Future<?>>();
        try (var workers = Executors.newFixedThreadPool(4)) {
            for (int worker = 0; worker < 4; worker++) {
                long seed = worker;
                work.add(workers.submit(() -> work(new Random(seed))));
            }
            for (Future<?> one : work) {
                one.get();
            }
        }
        assertKeptAsCounted();

        Loads.deals(db, 700_000_000L, 500, people.getFirst().id(), 3);
        db.update(ENTRY)
                .set(ENTRY.AMOUNT, ENTRY.AMOUNT.plus(BigDecimal.ONE))
                .set(ENTRY.STAGE_ID, inline(12L))
                .where(ENTRY.ID.gt(700_000_000L))
                .and(ENTRY.ID.mod(3L).eq(0L))
                .execute();
        assertKeptAsCounted();
        totals.fold();
        assertKeptAsCounted();
        db.deleteFrom(ENTRY).where(ENTRY.ID.gt(700_000_000L)).execute();
        assertKeptAsCounted();
    }

    @Test
    void aBoardWithoutFiltersIsTwoStatements() throws Exception {
        Viewer viewer = people.getFirst();
        service.create(viewer, EntryKind.DEAL, Requests.deal("Угода"));
        boards.board(viewer, 2, EntryFilter.NONE);

        assertThat(StatementCounter.during(() -> boards.board(viewer, 2, EntryFilter.NONE)))
                .hasSize(2);
    }

    @Test
    void aColumnGoesOnWhereItsFirstCardsEnd() {
        Viewer viewer = Viewers.withOwn(Viewers.newId());
        for (int i = 0; i < 23; i++) {
            service.create(viewer, EntryKind.DEAL, Requests.deal("Угода " + i, 16L, "1"));
        }

        BoardAnswer.Column column = boards.board(viewer, 2, EntryFilter.NONE).stages().stream()
                .filter(stage -> stage.stage().id() == 16)
                .findFirst()
                .orElseThrow();

        assertThat(column.items()).hasSize(20);
        assertThat(column.count()).isEqualTo(23);
        assertThat(reads.page(
                                viewer,
                                EnumSet.of(EntryKind.DEAL),
                                EntryFilterBuilder.builder()
                                        .kind(List.of())
                                        .funnel(List.of())
                                        .stage(List.of(16L))
                                        .stageKind(List.of())
                                        .responsible(new PersonIds(List.of()))
                                        .contact(List.of())
                                        .company(List.of())
                                        .paymentStatus(List.of())
                                        .source(List.of())
                                        .sourceDetail(List.of())
                                        .tag(List.of())
                                        .created(Period.ALWAYS)
                                        .closed(Period.ALWAYS)
                                        .nextStep(List.of())
                                        .build(),
                                Requests.page(20, EntrySort.CREATED_AT, true, column.next()))
                        .items())
                .hasSize(3)
                .doesNotContainAnyElementsOf(column.items());
    }

    private void work(Random random) {
        Viewer viewer = people.get(random.nextInt(people.size()));
        var mine = new ArrayList<EntryAnswer>();
        for (int i = 0; i < 60; i++) {
            int dice = random.nextInt(10);
            if (mine.isEmpty() || dice < 4) {
                mine.add(service.create(
                        viewer,
                        EntryKind.DEAL,
                        Requests.deal("Угода", stage(random), random.nextBoolean() ? null : "" + random.nextInt(500))));
                continue;
            }
            EntryAnswer card = mine.remove(random.nextInt(mine.size()));
            long id = card.entry().id();
            var version = new ExpectedVersion(card.version());
            switch (dice) {
                case 4, 5 -> mine.add(moves.move(viewer, EntryKind.DEAL, id, stage(random), "так", version));
                case 6 ->
                    mine.add(service.changeDeal(
                            viewer,
                            id,
                            version,
                            Requests.patch(now -> Requests.deal("Угода", now.stageId(), "" + random.nextInt(900)))));
                case 7 -> service.delete(viewer, EntryKind.DEAL, id, version);
                case 8 -> {
                    service.delete(viewer, EntryKind.DEAL, id, version);
                    mine.add(service.restore(viewer, EntryKind.DEAL, id, new ExpectedVersion(card.version() + 1)));
                }
                default -> totals.fold();
            }
        }
    }

    private static long stage(Random random) {
        return STAGES.get(random.nextInt(4));
    }

    private void assertKeptAsCounted() {
        assertThat(kept(Visibility.people(ids()))).isEqualTo(counted(ENTRY.RESPONSIBLE_ID.in(ids())));
        assertThat(kept(Visibility.EVERYTHING)).isEqualTo(counted(noCondition()));
    }

    private Map<String, String> kept(Visibility visibility) {
        var kept = new TreeMap<String, String>();
        totals.of(STAGES, visibility, new PersonIds(List.of()).ids())
                .forEach((stage, held) -> held.stream()
                        .filter(total -> total.count() != 0)
                        .forEach(total -> kept.put(
                                stage + " " + total.currency(),
                                total.count() + " " + total.sum().setScale(4))));
        return kept;
    }

    private Map<String, String> counted(Condition whose) {
        var n = count();
        var s = coalesce(sum(ENTRY.AMOUNT), inline(BigDecimal.ZERO));
        var counted = new TreeMap<String, String>();
        db.select(ENTRY.STAGE_ID, ENTRY.CURRENCY, n, s)
                .from(ENTRY)
                .where(ENTRY.STAGE_ID.in(STAGES))
                .and(whose)
                .and(ENTRY.DELETED_AT.isNull())
                .groupBy(ENTRY.STAGE_ID, ENTRY.CURRENCY)
                .forEach(row -> counted.put(
                        row.get(ENTRY.STAGE_ID) + " " + row.get(ENTRY.CURRENCY),
                        row.get(n) + " " + row.get(s).setScale(4)));
        return counted;
    }

    private Set<Long> ids() {
        return Set.of(people.get(0).id(), people.get(1).id(), people.get(2).id());
    }
}
