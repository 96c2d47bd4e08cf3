package crm.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;

import crm.kernel.ProblemException;
import crm.testing.TestServices;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.ExecuteListenerProvider;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.CallbackExecuteListener;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListsTests {

    private static final Table<?> ROWS = table(name("rows"));
    private static final Field<Long> ID = field(name("id"), SQLDataType.BIGINT);

    private static final Field<String> TITLE = field(name("title"), SQLDataType.VARCHAR);

    private static DSLContext db;

    enum Column implements SortColumn {
        AT(DSL.field(DSL.name("at"), SQLDataType.INSTANT)),
        RANK(DSL.field(DSL.name("rank"), SQLDataType.INTEGER)),
        TITLE(DSL.field(DSL.name("title"), SQLDataType.VARCHAR));

        private final Field<?> field;

        Column(Field<?> field) {
            this.field = field;
        }

        @Override
        public Field<?> field() {
            return field;
        }
    }

    record Line(long id, Instant at, int rank, String title) {}

    @BeforeAll
    static void fill() throws SQLException {
        db = DSL.using(DriverManager.getConnection(TestServices.newDatabase(), "postgres", ""), SQLDialect.POSTGRES);
        db.createTable(ROWS)
                .column(ID)
                .columns(Stream.of(Column.values()).map(Column::field).toList())
                .execute();
        var random = new Random(7);
        for (long id = 1; id <= 200; id++) {
            insert(id, random);
        }
    }

    @SuppressWarnings("unchecked")
    private static void insert(long id, Random random) {
        db.insertInto(ROWS)
                .set(ID, id)
                .set((Field<Instant>) Column.AT.field(), Instant.ofEpochSecond(random.nextInt(20), 123_456_000))
                .set((Field<Integer>) Column.RANK.field(), random.nextInt(5))
                .set((Field<String>) Column.TITLE.field(), "слово " + random.nextInt(7))
                .execute();
    }

    static Stream<List<SortOrder<Column>>> orders() {
        return Stream.of(Column.values())
                .flatMap(first -> Stream.of(Column.values())
                        .flatMap(second -> Stream.of(true, false)
                                .flatMap(a -> Stream.of(true, false)
                                        .map(b -> List.of(new SortOrder<>(first, a), new SortOrder<>(second, b))))));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void pagesFollowEachOtherWithoutRepeatsOrGapsInAnyOrder(List<SortOrder<Column>> order) {
        var seen = new ArrayList<Line>();
        String cursor = null;
        do {
            Page<Line> page = page(order, cursor, 13, false);
            seen.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).hasSize(200).doesNotHaveDuplicates().isSortedAccordingTo(comparator(order));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @SuppressWarnings("unchecked")
    void aPageBehindABoundOfTheFilterLeavesTheBoundToThePosition(boolean descending) {
        var at = (Field<Instant>) Column.AT.field();
        var order = List.of(new SortOrder<>(Column.AT, descending));
        Condition bounds = at.ge(Instant.ofEpochSecond(3, 5_000_000)).and(at.lt(Instant.ofEpochSecond(15, 5_000_000)));
        var keyset = Keyset.of(new ListRequest<>(5, order, null, false), ID);
        Page<Line> first = page(order, null, 5, false, bounds);
        String cursor = Objects.requireNonNull(first.next());

        String where = db.renderInlined(keyset.after(cursor, bounds));

        assertThat(where.contains("00:00:15.005")).isEqualTo(!descending);
        assertThat(where.contains("00:00:03.005")).isEqualTo(descending);
        assertThat(page(order, cursor, 200, false, bounds).items())
                .allMatch(row ->
                        row.at().isAfter(Instant.ofEpochSecond(3)) && row.at().isBefore(Instant.ofEpochSecond(16)))
                .hasSize(db.fetchCount(ROWS, bounds) - 5);
    }

    @Test
    void aBoundThatThePositionDoesNotImplyStays() {
        var order = List.of(new SortOrder<>(Column.AT, true));
        String cursor = Objects.requireNonNull(page(order, null, 5, false).next());

        assertThat(page(order, cursor, 200, false, ID.lt(50L)).items()).allMatch(row -> row.id() < 50);
        assertThat(page(order, cursor, 200, false, earlier()).items())
                .allMatch(row -> row.at().isBefore(Instant.ofEpochSecond(2)));
    }

    @SuppressWarnings("unchecked")
    private static Condition earlier() {
        return ((Field<Instant>) Column.AT.field()).lt(Instant.ofEpochSecond(2));
    }

    @Test
    void theCountIsExactAndOnlyThereWhenAskedFor() {
        var order = List.of(new SortOrder<>(Column.AT, true));
        assertThat(page(order, null, 5, true).count()).isEqualTo(200);
        assertThat(page(order, null, 5, false).count()).isNull();
    }

    @Test
    void aFirstPageThatHoldsEverythingTellsTheCountItself() throws Exception {
        var order = List.of(new SortOrder<>(Column.AT, true));
        var statements = new ArrayList<String>();
        Condition few = ID.le(5L);
        db.configuration().set(new CallbackExecuteListener().onStart(context -> statements.add(context.sql())));
        try {
            assertThat(page(order, null, 5, true, few).count()).isEqualTo(5);
            assertThat(statements).hasSize(1);
            assertThat(page(order, null, 4, true, few).count()).isEqualTo(5);
            assertThat(statements).hasSize(3);
        } finally {
            db.configuration().set(new ExecuteListenerProvider[0]);
        }
    }

    @Test
    void countingWritesTheFilterOnceLikeThePage() {
        var written = new AtomicInteger();
        Condition filter = CustomCondition.of(context -> {
            written.incrementAndGet();
            context.visit(DSL.trueCondition());
        });
        var order = List.of(new SortOrder<>(Column.AT, true));
        page(order, null, 5, false, filter);
        int once = written.getAndSet(0);

        assertThat(page(order, null, 5, true, filter).count()).isEqualTo(200);

        assertThat(written).hasValue(2 * once);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void aSearchThatCountsFindsWhatOneWithoutACountDoesInAnyOrder(List<SortOrder<Column>> order) {
        Page<Line> plain = search(order, 13, false);
        Page<Line> counted = search(order, 13, true);

        assertThat(counted.items()).hasSize(13).isEqualTo(plain.items());
        assertThat(counted.next()).isNotNull().isEqualTo(plain.next());
        assertThat(counted.count()).isEqualTo(db.fetchCount(ROWS, TITLE.eq("слово 3")));
        assertThat(search(order, 200, true))
                .isEqualTo(new Page<>(search(order, 200, false).items(), null, counted.count(), null));
    }

    @Test
    void aSearchThatFindsMoreThanAreCountedSaysSo() {
        db.execute("""
                insert into rows (id, at, rank, title)
                select 10000 + n, timestamp '1980-01-01' - n * interval '1 second', 1, 'слово 3' from generate_series(1, 10001) n""");
        try {
            Page<Line> found = search(List.of(new SortOrder<>(Column.AT, true)), 5, true);

            assertThat(found.count()).isNull();
            assertThat(found.countAtLeast()).isEqualTo(10_000);
            assertThat(found.items()).extracting(Line::id).containsExactly(10_001L, 10_002L, 10_003L, 10_004L, 10_005L);
            assertThat(found.next()).isNotNull();
        } finally {
            db.deleteFrom(ROWS).where(ID.gt(10_000L)).execute();
        }
    }

    @Test
    void aShortWordIsFoundHoweverManyNewerRowsThereAre() {
        var order = List.of(new SortOrder<>(Column.AT, true));
        db.execute("""
                insert into rows (id, at, rank, title)
                select 10000 + n, timestamp '1970-01-01' + n * interval '1 second', 1,
                    case when n = 1 then 'олена цю 380501234567' when n < 21000 then 'ірина меццюкі' else 'ірина' end
                from generate_series(1, 41092) n""");
        try {
            for (String typed : List.of("Цю", "05", "ол цю", "цю 0")) {
                var found = new Lists(db)
                        .search(
                                new ListRequest<>(50, order, null, true),
                                TextSearch.of(typed).orElseThrow(),
                                TITLE,
                                new Lists.Source(List.of(ID), ROWS, ID),
                                noCondition(),
                                row -> row.get(ID));
                assertThat(found.items()).as(typed).containsExactly(10_001L);
            }
        } finally {
            db.deleteFrom(ROWS).where(ID.gt(10_000L)).execute();
        }
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        String cursor =
                page(List.of(new SortOrder<>(Column.AT, true)), null, 5, false).next();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> page(List.of(new SortOrder<>(Column.RANK, true)), cursor, 5, false))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "AAAA", "' or 1=1 --", "LWF0H3gfeQ"})
    void aDamagedCursorIsRefused(String cursor) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> page(List.of(new SortOrder<>(Column.AT, true)), cursor, 5, false));
    }

    private static Page<Line> search(List<SortOrder<Column>> order, int limit, boolean count) {
        return new Lists(db)
                .search(
                        new ListRequest<>(limit, order, null, count),
                        TextSearch.of("слово 3").orElseThrow(),
                        TITLE,
                        new Lists.Source(
                                Stream.of(Column.values()).map(Column::field).toList(), ROWS, ID),
                        noCondition(),
                        ListsTests::line);
    }

    private static Page<Line> page(List<SortOrder<Column>> order, @Nullable String cursor, int limit, boolean count) {
        return page(order, cursor, limit, count, noCondition());
    }

    private static Page<Line> page(
            List<SortOrder<Column>> order, @Nullable String cursor, int limit, boolean count, Condition where) {
        var request = new ListRequest<>(limit, order, cursor, count);
        return new Lists(db)
                .page(
                        request,
                        Stream.of(Column.values()).map(Column::field).toList(),
                        ROWS,
                        ID,
                        where,
                        ListsTests::line);
    }

    private static Line line(Row row) {
        return new Line(
                row.get(ID), (Instant) row.get(Column.AT.field()), (Integer) row.get(Column.RANK.field()), (String)
                        row.get(Column.TITLE.field()));
    }

    /** A column named twice keeps its first direction; the id follows the last one named. */
    private static Comparator<Line> comparator(List<SortOrder<Column>> order) {
        boolean last = order.getLast().descending();
        Comparator<Line> byId = last ? Comparator.comparing(Line::id).reversed() : Comparator.comparing(Line::id);
        return by(order.getFirst()).thenComparing(by(order.getLast())).thenComparing(byId);
    }

    private static Comparator<Line> by(SortOrder<Column> part) {
        Comparator<Line> one = switch (part.column()) {
            case AT -> Comparator.comparing(Line::at);
            case RANK -> Comparator.comparing(Line::rank);
            case TITLE -> Comparator.comparing(Line::title);
        };
        return part.descending() ? one.reversed() : one;
    }
}
