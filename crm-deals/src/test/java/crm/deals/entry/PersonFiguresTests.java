package crm.deals.entry;

import static crm.deals.tables.Entry.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import crm.deals.DealsTest;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.testing.StatementCounter;
import crm.testing.Viewers;
import crm.users.spi.StatisticsSection;
import crm.users.spi.StatisticsSection.Figure;
import crm.users.spi.StatisticsSpan;
import crm.users.spi.StatisticsSpan.Step;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is told of people's work, with 100 000 deals of 20 people and half a million stays in stages. */
@DealsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonFiguresTests {

    private static final long FIRST = 700_000_000;
    private static final int COUNT = 100_000;
    private static final int PEOPLE = 20;
    private static final long PERSON = 970_000;
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final StatisticsSpan YEAR =
            new StatisticsSpan(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"), KYIV, Step.WEEK);

    @Autowired
    PersonFigures figures;

    @Autowired
    DSLContext db;

    @Autowired
    JdbcTemplate sql;

    private final Viewer everybody = Viewers.withAll(Viewers.newId());

    @BeforeAll
    void load() {
        Loads.finishedDeals(db, FIRST, COUNT, PERSON, PEOPLE);
        sql.execute("vacuum analyze deals.entry");
        db.transaction(written -> {
            // Their entries are there, so nothing needs to look for each of them.
            sql.execute("set local session_replication_role = replica");
            sql.update("""
                    insert into deals.stage_history (entry_id, stage_id, stage_name, entered_at, left_at, responsible_id)
                    select e.id, 11 + i, '', e.created_at + i * interval '1 hour', e.created_at + (i + 1) * interval '1 hour', e.responsible_id
                    from deals.entry e, generate_series(0, 4) i where e.id > ? and e.id <= ?
                    """, FIRST, FIRST + COUNT);
            sql.update("""
                    insert into deals.handed_over (entry_id, kind, from_id, to_id, at)
                    select e.id, e.kind, 1, 2 + e.id % 500, e.created_at from deals.entry e where e.id > ? and e.id <= ?
                    """, FIRST, FIRST + COUNT);
        });
        sql.execute("vacuum analyze deals.stage_history");
        sql.execute("vacuum analyze deals.handed_over");
    }

    @AfterAll
    void unload() {
        db.deleteFrom(ENTRY)
                .where(ENTRY.ID.gt(FIRST))
                .and(ENTRY.ID.le(FIRST + COUNT))
                .execute();
    }

    @Test
    void madeWonLostAndOpenAreCountedWithTheirSums() {
        StatisticsSection deals = section(everybody, PERSON, YEAR);
        assertThat(figure(deals, "created")).isEqualByComparingTo("5000");
        // People are numbered by the twentieth, so this one has all with numbers divisible by it: none is closed.
        assertThat(figure(deals, "won")).isEqualByComparingTo("0");
        assertThat(figure(deals, "open")).isEqualByComparingTo("5000");
        StatisticsSection other = section(everybody, PERSON + 1, YEAR);
        assertThat(figure(other, "won").add(figure(other, "lost"))).isEqualByComparingTo("5000");
        assertThat(figure(other, "open")).isEqualByComparingTo("0");
        assertThat(figure(other, "conversion"))
                .isEqualByComparingTo(
                        figure(other, "won").divide(BigDecimal.valueOf(5_000), 4, java.math.RoundingMode.HALF_UP));
        BigDecimal sum = sql.queryForObject(
                "select sum(amount) from deals.entry where responsible_id = ? and stage_id = 19",
                BigDecimal.class,
                PERSON + 1);
        assertThat(figure(other, "wonSum")).isEqualByComparingTo(Objects.requireNonNull(sum));
    }

    @Test
    void aSeriesAddsUpToItsFigureAndHasAPointForEveryStep() {
        var march = new StatisticsSpan(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"), KYIV, Step.DAY);
        StatisticsSection deals = section(everybody, PERSON + 2, march);
        var created = deals.series().getFirst();
        assertThat(created.key()).isEqualTo("created");
        assertThat(created.points()).hasSize(31);
        assertThat(created.points().stream()
                        .map(StatisticsSection.Point::value)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(figure(deals, "created"));
        assertThat(figure(deals, "created")).isPositive();
    }

    @Test
    void theAverageStayInEachStageComesInTheOrderOfTheFunnel() {
        StatisticsSection deals = section(everybody, PERSON + 3, YEAR);
        assertThat(deals.averages()).extracting(average -> average.of().id()).containsExactly(11L, 12L, 13L, 14L, 15L);
        assertThat(deals.averages()).allSatisfy(average -> {
            assertThat(average.count()).isEqualTo(5_000);
            assertThat(average.seconds()).isEqualTo(3_600);
        });
    }

    @Test
    void whoMayNotSeeAPersonsDealsIsToldNothingOfThem() {
        assertThat(figures.of(Viewers.withOwn(PERSON + 1), List.of(PERSON), YEAR))
                .isEmpty();
        assertThat(figures.of(Viewers.withOwn(PERSON), List.of(PERSON), YEAR)).isNotEmpty();
        // What the person made but another has now is beyond who sees only the person's own.
        Viewer oneself = Viewers.withOwn(PERSON + 4);
        sql.update(
                "update deals.entry set responsible_id = ?, updated_at = '2026-02-01T00:00Z' where id = (select min(id) from deals.entry where responsible_id = ?)",
                PERSON + 5,
                PERSON + 4);
        assertThat(figure(section(oneself, PERSON + 4, YEAR), "created")).isEqualByComparingTo("4999");
        assertThat(figure(section(everybody, PERSON + 4, YEAR), "created")).isEqualByComparingTo("5000");
        assertThat(figure(section(everybody, PERSON + 5, YEAR), "takenOver")).isEqualByComparingTo("1");
    }

    @Test
    void manyPeopleCostAsManyStatementsAsOneAndLittleTime() throws Exception {
        assertThat(StatementCounter.during(() -> figures.of(everybody, List.of(PERSON), YEAR)))
                .hasSize(2);
        assertThat(StatementCounter.during(() -> figures.of(everybody, List.of(PERSON, PERSON + 1, PERSON + 2), YEAR)))
                .hasSize(2);
        long began = System.nanoTime();
        for (int i = 0; i < 10; i++) {
            figures.of(everybody, List.of(PERSON + i), YEAR);
        }
        Duration each = Duration.ofNanos((System.nanoTime() - began) / 10);
        System.out.println("statistics of a year of one person took " + each);
        assertThat(each).isLessThan(Duration.ofMillis(500));
    }

    @Test
    void noStatementReadsTheWholeTable() {
        Map<String, Object> bound = Map.of(
                "people",
                new Long[] {PERSON},
                "from",
                Timestamp.from(Instant.parse("2026-02-01T00:00:00Z")),
                "to",
                Timestamp.from(Instant.parse("2026-03-01T00:00:00Z")),
                "zone",
                "Europe/Kyiv",
                "allLeads",
                true,
                "allDeals",
                true,
                "leads",
                new Long[0],
                "deals",
                new Long[0]);
        for (String statement : List.of(PersonFigures.FIGURES, PersonFigures.STAYS)) {
            List<String> plan = JdbcClient.create(sql)
                    .sql("explain " + statement)
                    .params(bound)
                    .query((row, i) -> row.getString(1))
                    .list();
            assertThat(String.join("\n", plan))
                    .doesNotContain("Seq Scan on entry")
                    .doesNotContain("Seq Scan on stage_history")
                    .doesNotContain("Seq Scan on handed_over");
        }
    }

    private StatisticsSection section(Viewer viewer, long person, StatisticsSpan span) {
        Map<Long, List<StatisticsSection>> of = figures.of(viewer, List.of(person), span);
        return Objects.requireNonNull(of.get(person)).stream()
                .filter(section -> section.recordType() == RecordType.DEAL)
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal figure(StatisticsSection section, String key) {
        return section.figures().stream()
                .filter(figure -> figure.key().equals(key))
                .map(Figure::value)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + key + " in " + section));
    }
}
