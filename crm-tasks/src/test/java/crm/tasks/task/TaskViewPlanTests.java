package crm.tasks.task;

import static org.assertj.core.api.Assertions.assertThat;

import crm.data.ListRequest;
import crm.data.PersonIds;
import crm.data.SortOrder;
import crm.kernel.Viewer;
import crm.tasks.Loads;
import crm.tasks.TasksTest;
import crm.tasks.api.TaskPriority;
import crm.tasks.calendar.CalendarViews;
import crm.testing.QueryPlans;
import crm.testing.StatementCounter.Work;
import crm.testing.Viewers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** How PostgreSQL reads the views of a hundred thousand tasks. */
@TasksTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskViewPlanTests {

    private static final int COUNT = Integer.getInteger("crm.tasks.count", 100_000);
    private static final long FIRST = 600_000_000;
    private static final long PERSON = 910_000;
    private static final int PEOPLE = 200;
    private static final Instant FROM = Instant.parse("2025-12-01T00:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    @Autowired
    private TaskReader reader;

    @Autowired
    private CalendarViews views;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private QueryPlans plans;

    private final Viewer one = Viewers.withOwn(PERSON + 3);
    private final Viewer everybody = Viewers.withAll(Viewers.newId());
    private final Viewer group = Viewers.withGroup(
            PERSON + 4, LongStream.range(PERSON + 4, PERSON + 34).boxed().toArray(Long[]::new));

    @BeforeAll
    void load() {
        Loads.tasks(db, FIRST, COUNT, PERSON, PEOPLE, FROM);
    }

    @AfterAll
    void unload() {
        db.update("delete from tasks.task where id > ?", FIRST);
    }

    @Test
    void noViewReadsTheWholeTable() throws Exception {
        for (var view : works().entrySet()) {
            long best = Long.MAX_VALUE;
            for (int i = 0; i < 5; i++) {
                long began = System.nanoTime();
                view.getValue().run();
                best = Math.min(best, System.nanoTime() - began);
            }
            System.out.printf("MEASURED %s of %d tasks: %.1f ms%n", view.getKey(), COUNT, best / 1e6);
            assertThat(plans.during(view.getValue()))
                    .as(view.getKey())
                    .isNotEmpty()
                    .allSatisfy(plan -> assertThat(plan).doesNotContain("Seq Scan on task"));
        }
    }

    private Map<String, Work> works() {
        Map<String, Work> works = new LinkedHashMap<>();
        Map.of("one", one, "group", group, "everybody", everybody).forEach((who, viewer) -> {
            works.put(
                    "list of two filters, " + who,
                    () -> reader.list(
                            viewer,
                            TaskFilter.nothing()
                                    .done(false)
                                    .priority(List.of(TaskPriority.NORMAL))
                                    .build(),
                            new ListRequest<>(50, List.of(new SortOrder<>(TaskSort.DEADLINE, false)), null, true)));
            works.put(
                    "list of a project, " + who,
                    () -> reader.list(
                            viewer,
                            TaskFilter.nothing()
                                    .done(false)
                                    .project(List.of(FIRST + 3))
                                    .build(),
                            new ListRequest<>(50, List.of(new SortOrder<>(TaskSort.CREATED_AT, true)), null, true)));
            works.put("board, " + who, () -> views.board(viewer));
            works.put(
                    "week, " + who, () -> views.calendar(viewer, MONDAY, MONDAY.plusDays(6), new PersonIds(List.of())));
            works.put("my day, " + who, () -> views.myDay(viewer));
        });
        works.put(
                "week of 30 people, everybody",
                () -> views.calendar(
                        everybody,
                        MONDAY,
                        MONDAY.plusDays(6),
                        new PersonIds(LongStream.range(PERSON + 4, PERSON + 34)
                                .boxed()
                                .toList())));
        return works;
    }
}
