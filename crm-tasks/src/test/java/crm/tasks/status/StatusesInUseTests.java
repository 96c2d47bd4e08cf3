package crm.tasks.status;

import static crm.tasks.Refusals.conflict;
import static crm.tasks.tables.Task.TASK;
import static org.assertj.core.api.Assertions.assertThat;

import crm.data.RecordBin;
import crm.kernel.ExpectedVersion;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.tasks.TasksTest;
import crm.tasks.api.ProjectCommands;
import crm.tasks.api.ProjectRequestBuilder;
import crm.tasks.api.StatusKind;
import crm.tasks.api.TaskCommands;
import crm.tasks.api.TaskRequestBuilder;
import crm.testing.Viewers;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@TasksTest
class StatusesInUseTests {

    private static final String BLUE = "#1971c2";

    @Autowired
    ProjectStatusService own;

    @Autowired
    TaskStatusService single;

    @Autowired
    Statuses statuses;

    @Autowired
    ProjectCommands projects;

    @Autowired
    TaskCommands tasks;

    @Autowired
    List<RecordBin> bins;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transactions;

    private final Viewer owner = Viewers.withAll(Viewers.newId());
    private long project;

    @BeforeEach
    void aProject() {
        project = projects.create(
                        owner, ProjectRequestBuilder.builder().name("Проба").build())
                .id();
    }

    @Test
    void tasksGoAlongWhenAProjectGetsItsOwnStatusesAndGivesThemUp() {
        long inReview = task(3L);
        long started = task(null);
        long finished = task(4L);

        put(0, fresh("Ідея", StatusKind.OPEN), fresh("НА ПЕРЕВІРЦІ", StatusKind.OPEN), fresh("Так", StatusKind.DONE));
        List<StatusRef> now = statuses.of(project);
        assertThat(statusOf(started)).isEqualTo(now.get(0).id());
        assertThat(statusOf(inReview)).isEqualTo(now.get(1).id());
        assertThat(statusOf(finished)).isEqualTo(now.get(2).id());

        put(1);
        assertThat(statusOf(started)).isOne();
        assertThat(statusOf(inReview)).isEqualTo(3);
        assertThat(statusOf(finished)).isEqualTo(4);
    }

    @Test
    void aStatusThatTasksStandInNeitherGoesNorBecomesOfAnotherKind() {
        List<TaskStatusAnswer> made = put(
                        0, fresh("А", StatusKind.OPEN), fresh("Б", StatusKind.OPEN), fresh("Я", StatusKind.DONE))
                .statuses();
        TaskStatusAnswer used = made.get(1);
        long task = task(used.id());
        tasks.delete(owner, task, null);

        conflict("status-in-use", () -> single.delete(owner, used.id(), new ExpectedVersion(0)));
        conflict("status-in-use", () -> put(1, kept(made.get(0), StatusKind.OPEN), kept(made.get(2), StatusKind.DONE)));
        conflict(
                "status-kind-in-use",
                () -> put(
                        1,
                        kept(made.get(0), StatusKind.OPEN),
                        kept(used, StatusKind.DONE),
                        kept(made.get(2), StatusKind.DONE)));
        conflict(
                "status-kind-in-use",
                () -> single.change(
                        owner,
                        used.id(),
                        new ExpectedVersion(0),
                        now -> TaskStatusRequestBuilder.builder(now)
                                .kind(StatusKind.DONE)
                                .build()));
    }

    @Test
    void tasksOfAProjectThatIsGoneForGoodStandInTheCompanysStatuses() {
        put(0, fresh("А", StatusKind.OPEN), fresh("Я", StatusKind.DONE));
        long open = task(null);
        long done = task(statuses.first(project, StatusKind.DONE).id());
        projects.delete(owner, project, null);

        transactions.executeWithoutResult(status -> bins.stream()
                .filter(bin -> bin.getClass().getSimpleName().contains("ProjectRecords"))
                .forEach(bin -> assertThat(bin.purge(Instant.now().plusSeconds(60), 500))
                        .contains(new RecordRef(RecordType.PROJECT, project))));

        assertThat(statusOf(open)).isOne();
        assertThat(statusOf(done)).isEqualTo(4);
        assertThat(db.fetchExists(TASK, TASK.ID.in(open, done).and(TASK.PROJECT_ID.isNotNull())))
                .isFalse();
    }

    private long statusOf(long task) {
        return db.select(TASK.STATUS_ID)
                .from(TASK)
                .where(TASK.ID.eq(task))
                .fetchOptional(TASK.STATUS_ID)
                .orElseThrow();
    }

    private long task(@Nullable Long status) {
        return tasks.create(
                        owner,
                        TaskRequestBuilder.builder()
                                .name("Задача")
                                .projectId(project)
                                .statusId(status)
                                .build())
                .id();
    }

    private ProjectStatusesAnswer put(long version, ProjectStatusRequest... wanted) {
        return own.put(owner, project, new ExpectedVersion(version), new ProjectStatusesRequest(List.of(wanted)));
    }

    private static ProjectStatusRequest fresh(String name, StatusKind kind) {
        return new ProjectStatusRequest(null, name, BLUE, kind, null, null);
    }

    private static ProjectStatusRequest kept(TaskStatusAnswer status, StatusKind kind) {
        return new ProjectStatusRequest(status.id(), status.name(), BLUE, kind, null, null);
    }
}
