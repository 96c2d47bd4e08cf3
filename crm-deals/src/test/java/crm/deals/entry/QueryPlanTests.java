package crm.deals.entry;

import static crm.deals.tables.Entry.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import crm.data.ListRequest;
import crm.data.Lists;
import crm.data.Period;
import crm.data.PersonIds;
import crm.data.Row;
import crm.data.Rows;
import crm.deals.DealsTest;
import crm.deals.api.EntryKind;
import crm.kernel.Action;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import crm.kernel.Viewer;
import crm.testing.QueryPlans;
import crm.testing.Viewers;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** With 100 000 deals of 20 people: every read finds its rows by an index and reads hardly any in vain. */
@DealsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryPlanTests {

    private static final Set<EntryKind> BOTH = EnumSet.allOf(EntryKind.class);
    private static final long FIRST = 500_000_000;
    private static final int COUNT = 100_000;
    private static final int PEOPLE = 20;
    private static final int PAGE = 50;
    private static final int NEWEST = 20_000;
    private static final ListRequest<EntrySort> COUNTED =
            new ListRequest<>(PAGE, Requests.newest(PAGE).sort(), null, true);

    @Autowired
    EntryReads reads;

    @Autowired
    BoardReads boards;

    @Autowired
    EntryRelations relations;

    @Autowired
    Lists lists;

    @Autowired
    DSLContext db;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    QueryPlans plans;

    private final long firstPerson = 900_000;
    private final Viewer everybody = Viewers.withAll(Viewers.newId());
    private final Viewer one = Viewers.withOwn(firstPerson + 3);
    private final Viewer head = Viewers.withGroup(firstPerson + 4, firstPerson + 5, firstPerson + 6, firstPerson + 7);

    /** Rows of other tests: newer than the load, so that the newest rows are theirs. */
    private long others;

    @BeforeAll
    void load() {
        others = db.fetchCount(ENTRY);
        Loads.deals(db, FIRST, COUNT, firstPerson, PEOPLE);
        sql.execute("vacuum analyze deals.entry");
    }

    @AfterAll
    void unload() {
        db.deleteFrom(ENTRY).where(ENTRY.ID.gt(FIRST)).execute();
    }

    @ParameterizedTest
    @EnumSource
    void theFirstAndADeepPageOfEveryOrderComeFromItsIndex(EntrySort column) throws Exception {
        for (boolean descending : new boolean[] {true, false}) {
            var first = Requests.page(PAGE, column, descending, null);
            assertLean(PAGE, EntryFilter.NONE, everybody, first);
            String cursor = deep(first);
            assertLean(PAGE, EntryFilter.NONE, everybody, Requests.page(PAGE, column, descending, cursor));
        }
    }

    @Test
    void onesOwnListReadsNothingOfOthers() throws Exception {
        assertLean(0, EntryFilter.NONE, one, Requests.newest(PAGE));
    }

    @ParameterizedTest
    @EnumSource
    void aGroupsListInItsOrderReadsNoRowOfOthers(EntrySort column) throws Exception {
        // The index of numbers, which keeps them unique, knows nothing of people.
        long others = column == EntrySort.NUMBER ? PAGE * PEOPLE : 0;
        var first = Requests.page(PAGE, column, true, null);
        assertLean(others, EntryFilter.NONE, head, first);
        assertLean(others, EntryFilter.NONE, head, Requests.page(PAGE, column, true, deep(first)));
    }

    @Test
    void filtersHaveTheirIndexes() throws Exception {
        assertLean(
                others,
                filter(List.of(2L), List.of(), List.of(), List.of(), Period.ALWAYS),
                everybody,
                Requests.newest(PAGE));
        assertLean(
                others,
                filter(List.of(), List.of(14L), List.of(), List.of(), Period.ALWAYS),
                everybody,
                Requests.newest(PAGE));
        assertLean(
                others,
                filter(List.of(), List.of(14L), List.of(firstPerson + 1), List.of(), Period.ALWAYS),
                everybody,
                Requests.newest(PAGE));
        assertLean(
                others,
                filter(List.of(), List.of(), List.of(), List.of(77L), Period.ALWAYS),
                everybody,
                Requests.newest(PAGE));
        var week = new Period(Loads.FIRST, Loads.FIRST.plusSeconds(7 * 86_400));
        assertLean(others, filter(List.of(), List.of(), List.of(), List.of(), week), everybody, Requests.newest(PAGE));
    }

    /** What the web client's lists are narrowed by most, for who sees all, a group and only one's own deals. */
    @Test
    void totalsAreCountedWithinAnIndexWithoutReadingARow() throws Exception {
        sql.execute("vacuum deals.entry");
        var week = new Period(Loads.FIRST, Loads.FIRST.plusSeconds(60 * 86_400));
        List<EntryFilter> filters = List.of(
                EntryFilter.NONE,
                filter(List.of(2L), List.of(), List.of(), List.of(), Period.ALWAYS),
                filter(List.of(), List.of(14L), List.of(), List.of(), Period.ALWAYS),
                filter(List.of(), List.of(14L, 15L), List.of(firstPerson + 4), List.of(), Period.ALWAYS),
                filter(List.of(), List.of(), List.of(firstPerson + 4), List.of(), week),
                filter(List.of(), List.of(), List.of(), List.of(), week));
        Viewer ownLeads = Viewers.but(everybody, RecordType.LEAD, Action.READ, Scope.OWN);
        List<String> counts = new ArrayList<>();
        for (Viewer viewer : List.of(everybody, ownLeads, head, one)) {
            for (Set<EntryKind> kinds : List.of(BOTH, EnumSet.of(EntryKind.DEAL))) {
                for (EntryFilter filter : filters) {
                    counts.addAll(plans.during(() -> reads.page(viewer, kinds, filter, COUNTED)).stream()
                            .skip(1)
                            .toList());
                }
            }
        }

        assertThat(counts)
                .hasSizeGreaterThan(30)
                .allSatisfy(plan -> assertThat(plan)
                        .contains("Index Only Scan")
                        .doesNotContain("Seq Scan")
                        .doesNotContain("Bitmap Heap Scan")
                        .doesNotContain("Index Scan using"));
        // Pages that another test has changed meanwhile are read, to see whether their rows are there for all.
        assertThat(counts)
                .allSatisfy(plan -> assertThat(QueryPlans.heapFetches(plan)).isLessThan(PAGE * 10L));
    }

    @Test
    void aShortWordIsFoundByTheBeginningsOfWordsHoweverOldItsRecordIs() throws Exception {
        db.update(ENTRY)
                .set(ENTRY.SEARCH_TEXT, "гайки цю")
                .where(ENTRY.ID.eq(FIRST + 1))
                .execute();
        for (String typed : List.of("Цю", "ц")) {
            List<String> found = plans.during(
                    () -> assertThat(reads.page(everybody, BOTH, Requests.searching(typed), Requests.newest(PAGE))
                                    .items())
                            .extracting(EntryItem::id)
                            .contains(FIRST + 1));

            assertThat(found).last().asString().contains("entry_search");
            assertThat(QueryPlans.removed(found.getLast())).isLessThanOrEqualTo(NEWEST);
        }
    }

    @Test
    void whetherAnEntryShowsACustomerIsOneLookUpAndOnlyInItsIndex() throws Exception {
        db.update(ENTRY)
                .set(ENTRY.COMPANY_ID, 400L)
                .where(ENTRY.ID.between(FIRST, FIRST + 5_000))
                .execute();
        sql.execute("vacuum analyze deals.entry");
        for (RecordType type : List.of(RecordType.CONTACT, RecordType.COMPANY)) {
            for (Viewer viewer : List.of(one, head, everybody)) {
                Condition shown = relations.visible(viewer, type, DSL.val(400L));
                List<String> read =
                        plans.during(() -> db.select(DSL.field(shown)).fetch());

                assertThat(read)
                        .singleElement()
                        .satisfies(plan -> assertThat(plan)
                                .containsPattern(
                                        type == RecordType.CONTACT
                                                ? "on entry_contact\\b|using entry_contact\\b"
                                                : "entry_company\\b")
                                .doesNotContain("Seq Scan")
                                .doesNotContain("Rows Removed by Filter"));
            }
        }
    }

    @Test
    void aRareWordIsFoundByTheTrigramIndex() throws Exception {
        db.update(ENTRY)
                .set(ENTRY.SEARCH_TEXT, "шуруповерт")
                .where(ENTRY.ID.eq(FIRST + 500))
                .execute();

        List<String> found =
                plans.during(() -> reads.page(everybody, BOTH, Requests.searching("рупове"), Requests.newest(PAGE)));

        assertThat(found).last().asString().contains("entry_search");
        assertThat(QueryPlans.removed(found.getLast())).isLessThan(500);
    }

    @Test
    void aFrequentWordAndAShortOneReadNoMoreThanTheNewest() throws Exception {
        for (String word : List.of("саморізи", "са")) {
            List<String> found =
                    plans.during(() -> reads.page(everybody, BOTH, Requests.searching(word), Requests.newest(PAGE)));

            assertThat(found).last().asString().doesNotContain("Seq Scan on entry");
            assertThat(QueryPlans.removed(found.getLast())).isLessThanOrEqualTo(PAGE + others);
        }
    }

    @Test
    void theBoardLooksIntoTheIndexOnceAStage() throws Exception {
        for (Viewer viewer : List.of(everybody, one)) {
            List<String> plan = plans.during(() -> boards.board(viewer, 2, EntryFilter.NONE));

            assertThat(plan).allSatisfy(statement -> assertThat(statement).doesNotContain("Seq Scan on entry"));
            assertThat(plan)
                    .extracting(QueryPlans::removed)
                    .allSatisfy(rows -> assertThat(rows).isLessThanOrEqualTo(PAGE));
        }
    }

    @Test
    void aFilteredBoardCountsByIndex() throws Exception {
        var contact = filter(List.of(), List.of(), List.of(), List.of(77L), Period.ALWAYS);
        var person = filter(List.of(), List.of(), List.of(firstPerson + 1), List.of(), new Period(Loads.FIRST, null));

        for (EntryFilter filter : List.of(contact, person)) {
            assertThat(plans.during(() -> boards.board(everybody, 2, filter)))
                    .allSatisfy(statement -> assertThat(statement).doesNotContain("Seq Scan on entry"));
        }
    }

    private void assertLean(long removed, EntryFilter filter, Viewer viewer, ListRequest<EntrySort> request)
            throws Exception {
        List<String> found = plans.during(() -> reads.page(viewer, BOTH, filter, request));

        assertThat(found).singleElement().asString().doesNotContain("Seq Scan");
        assertThat(QueryPlans.removed(found.getFirst())).as(found.getFirst()).isLessThanOrEqualTo(removed);
    }

    private String deep(ListRequest<EntrySort> request) {
        var order = request.sort().getFirst();
        var field = order.column().field();
        Row at = Rows.one(db.select(field, ENTRY.ID)
                        .from(ENTRY)
                        .where(ENTRY.DELETED_AT.isNull())
                        .orderBy(
                                order.descending() ? field.desc() : field.asc(),
                                order.descending() ? ENTRY.ID.desc() : ENTRY.ID.asc())
                        .offset(COUNT * 3 / 5)
                        .limit(1))
                .orElseThrow();
        return lists.cursor(request, ENTRY.ID, at);
    }

    private static EntryFilter filter(
            List<Long> funnel, List<Long> stage, List<Long> responsible, List<Long> contact, Period created) {
        EntryFilter none = EntryFilter.NONE;
        return EntryFilterBuilder.builder()
                .kind(none.kind())
                .funnel(funnel)
                .stage(stage)
                .stageKind(none.stageKind())
                .responsible(new PersonIds(responsible))
                .contact(contact)
                .company(none.company())
                .paymentStatus(none.paymentStatus())
                .source(none.source())
                .sourceDetail(none.sourceDetail())
                .tag(none.tag())
                .created(created)
                .closed(none.closed())
                .nextStep(none.nextStep())
                .build();
    }
}
