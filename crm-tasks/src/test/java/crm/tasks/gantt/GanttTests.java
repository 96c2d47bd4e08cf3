package crm.tasks.gantt;

import static crm.tasks.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import crm.kernel.Viewer;
import crm.tasks.TasksTest;
import crm.tasks.api.ProjectCommands;
import crm.tasks.api.ProjectRequestBuilder;
import crm.tasks.api.TaskCommands;
import crm.tasks.api.TaskRequestBuilder;
import crm.tasks.gantt.GanttAnswer.GanttItem;
import crm.tasks.gantt.GanttAnswer.GanttLink;
import crm.testing.StatementCounter;
import crm.testing.Viewers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TasksTest
class GanttTests {

    private static final Instant NINE = Instant.parse("2026-12-01T09:00:00Z");

    @Autowired
    GanttReader reader;

    @Autowired
    ProjectCommands projects;

    @Autowired
    TaskCommands tasks;

    private final Viewer viewer = Viewers.withAll(Viewers.newId());
    private long project;

    @BeforeEach
    void aProject() {
        project = projects.create(
                        viewer, ProjectRequestBuilder.builder().name("Проба").build())
                .id();
    }

    @Test
    void aBarGoesFromThePlanOrBackFromTheDeadline() {
        long planned = task(request -> request.plannedAt(NINE).durationMinutes(90));
        long due = task(request -> request.deadline(NINE).durationMinutes(60));
        long open = task(request -> request.plannedAt(NINE).deadline(NINE.plusSeconds(60)));
        long loose = task(request -> {});

        assertThat(item(planned).start()).isEqualTo(NINE);
        assertThat(item(planned).end()).isEqualTo(NINE.plusSeconds(5_400));
        assertThat(item(due).start()).isEqualTo(NINE.minusSeconds(3_600));
        assertThat(item(due).end()).isEqualTo(NINE);
        assertThat(item(open).end()).isEqualTo(NINE.plusSeconds(60));
        assertThat(item(loose).start()).isNull();
    }

    @Test
    void daysAreDaysAlsoWhenClocksAreChanged() {
        long id = task(request -> request.plannedOn(LocalDate.of(2026, 10, 25)).durationMinutes(1_440));

        assertThat(item(id).start()).isEqualTo(Instant.parse("2026-10-24T21:00:00Z"));
        assertThat(item(id).end()).isEqualTo(Instant.parse("2026-10-25T22:00:00Z"));
    }

    @Test
    void whatWaitsForWhatIsLinkedAndTheLongestChainIsCritical() {
        long first = task(request -> request.plannedAt(NINE).durationMinutes(60));
        long second = task(request ->
                request.plannedAt(NINE.plusSeconds(3_600)).durationMinutes(120).dependsOnIds(List.of(first)));
        task(request ->
                request.plannedAt(NINE.plusSeconds(7_200)).durationMinutes(30).dependsOnIds(List.of(first)));

        GanttAnswer answer = reader.read(viewer, project);
        assertThat(answer.links()).hasSize(2).contains(new GanttLink(first, second));
        assertThat(answer.critical()).containsExactly(first, second);
        assertThat(answer.more()).isFalse();
    }

    @Test
    void whatSomebodyMayNotReadIsNeitherShownNorLinked() {
        long seen = task(request -> request.plannedAt(NINE));
        task(request -> request.plannedAt(NINE).confidential(true).dependsOnIds(List.of(seen)));

        GanttAnswer answer = reader.read(Viewers.withAll(Viewers.newId()), project);
        assertThat(answer.items()).extracting(GanttItem::id).containsExactly(seen);
        assertThat(answer.links()).isEmpty();
        refused(404, () -> reader.read(viewer, Long.MAX_VALUE));
    }

    @Test
    void itTakesAsManyStatementsHoweverManyTasksThereAre() throws Exception {
        for (int i = 0; i < 6; i++) {
            task(request -> request.plannedAt(NINE));
        }
        reader.read(viewer, project);
        assertThat(StatementCounter.during(() -> reader.read(viewer, project))).hasSizeLessThanOrEqualTo(3);
    }

    private GanttItem item(long id) {
        return reader.read(viewer, project).items().stream()
                .filter(item -> item.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private long task(Consumer<TaskRequestBuilder> members) {
        TaskRequestBuilder request = TaskRequestBuilder.builder().name("Задача").projectId(project);
        members.accept(request);
        return tasks.create(viewer, request.build()).id();
    }
}
