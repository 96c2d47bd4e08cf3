package crm.tasks.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.tasks.Neighbours;
import crm.tasks.TasksTest;
import crm.tasks.api.ChecklistItem;
import crm.tasks.api.StatusKind;
import crm.tasks.api.TaskChanged;
import crm.tasks.api.TaskRequestBuilder;
import crm.testing.Viewers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TasksTest
class TaskLifeTests {

    @Autowired
    private TaskService tasks;

    @Autowired
    private TaskReader reader;

    @Autowired
    private Neighbours neighbours;

    private final Viewer viewer = Viewers.withAll(Viewers.newId());

    @Test
    void aTaskIsTheCallersAndBeginsInTheFirstOpenStatus() {
        TaskAnswer task = create(request -> {});

        assertThat(task.item().responsible()).extracting("id").containsExactly(viewer.id());
        assertThat(task.item().status().kind()).isEqualTo(StatusKind.OPEN);
        assertThat(task.item().done()).isFalse();
    }

    @Test
    void whatIsNotChangedStaysAndTheHistoryKeepsWhatIs() {
        long id = create(request -> request.deadline(Instant.parse("2026-12-01T10:00:00Z"))
                        .checklist(List.of(new ChecklistItem("Call", true), new ChecklistItem("Write", false))))
                .id();

        TaskAnswer changed = tasks.change(
                viewer,
                id,
                null,
                before -> TaskRequestBuilder.builder(before).name("Another").build());

        assertThat(changed.checklist())
                .containsExactly(new ChecklistItem("Call", true), new ChecklistItem("Write", false));
        assertThat(changed.item().checklistDone()).isEqualTo(1);
        var event = (TaskChanged)
                neighbours.eventsOf(new RecordRef(RecordType.TASK, id)).getLast();
        assertThat(event.changes()).extracting("field").containsExactly("name");
    }

    @Test
    void aTaskThatWaitsIsFinishedOnceWhatItWaitsForIs() {
        long first = create(request -> request.name("Dig")).id();
        long second = create(request -> request.dependsOnIds(List.of(first))).id();
        assertThat(reader.card(viewer, first).blocks()).extracting("id").containsExactly(second);

        assertThatThrownBy(() -> tasks.enterFirst(viewer, second, null, StatusKind.DONE))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.status()).isEqualTo(409);
                    assertThat(refused.args().toString()).contains("Dig");
                });

        tasks.enterFirst(viewer, first, null, StatusKind.DONE);
        TaskAnswer done = tasks.enterFirst(viewer, second, null, StatusKind.DONE);
        assertThat(done.item().done()).isTrue();
        assertThat(done.finishedBy()).isNotNull();
        assertThat(tasks.enterFirst(viewer, second, null, StatusKind.OPEN)
                        .item()
                        .finishedAt())
                .isNull();
    }

    @Test
    void aCircleIsRefusedAndNamed() {
        long first = create(request -> request.name("Dig")).id();
        long second = create(request -> request.name("Pour").dependsOnIds(List.of(first)))
                .id();
        long third = create(request -> request.name("Build").dependsOnIds(List.of(second)))
                .id();

        assertThatThrownBy(() -> waitFor(first, third)).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.errors().toString()).contains("Dig", "Build", "Pour");
        });
    }

    @Test
    void ofTwoWhoCloseACircleTogetherOneIsRefused() throws Exception {
        long first = create(request -> {}).id();
        long second = create(request -> {}).id();
        int refused = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Boolean>> both = List.of(() -> waitFor(first, second), () -> waitFor(second, first));
            for (Future<Boolean> one : threads.invokeAll(both)) {
                try {
                    one.get();
                } catch (java.util.concurrent.ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(ProblemException.class);
                    refused++;
                }
            }
        }
        assertThat(refused).isEqualTo(1);
    }

    @Test
    void partsOfATaskGoTenLevelsDeepAndInNoCircle() {
        long top = create(request -> {}).id();
        long deepest = top;
        for (int level = 2; level <= 10; level++) {
            long parent = deepest;
            deepest = create(request -> request.parentId(parent)).id();
        }
        long last = deepest;

        assertThatThrownBy(() -> create(request -> request.parentId(last))).hasMessageContaining("too-deep");
        assertThatThrownBy(() -> tasks.change(
                        viewer,
                        top,
                        null,
                        before -> TaskRequestBuilder.builder(before)
                                .parentId(last)
                                .build()))
                .hasMessageContaining("part-of-itself");
        assertThat(reader.card(viewer, top).item().subtasks()).isEqualTo(1);
    }

    @Test
    void anAllDayTaskTakesWholeDaysAndIsPlannedOnce() {
        assertThatThrownBy(() -> create(
                        request -> request.plannedOn(LocalDate.of(2026, 12, 1)).durationMinutes(90)))
                .hasMessageContaining("whole-days-needed");
        assertThatThrownBy(() -> create(request ->
                        request.plannedOn(LocalDate.of(2026, 12, 1)).plannedAt(Instant.parse("2026-12-01T10:00:00Z"))))
                .hasMessageContaining("planned-twice");
    }

    private boolean waitFor(long task, long other) {
        tasks.change(
                viewer,
                task,
                null,
                before -> TaskRequestBuilder.builder(before)
                        .dependsOnIds(List.of(other))
                        .build());
        return true;
    }

    private TaskAnswer create(Consumer<TaskRequestBuilder> more) {
        var request = TaskRequestBuilder.builder().name("Work");
        more.accept(request);
        return Objects.requireNonNull(tasks.create(viewer, request.build()));
    }
}
