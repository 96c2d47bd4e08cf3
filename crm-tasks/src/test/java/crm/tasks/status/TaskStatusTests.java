package crm.tasks.status;

import static crm.tasks.Refusals.conflict;
import static crm.tasks.Refusals.invalid;
import static crm.tasks.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import crm.kernel.Action;
import crm.kernel.ExpectedVersion;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import crm.kernel.Viewer;
import crm.tasks.Neighbours;
import crm.tasks.TasksTest;
import crm.tasks.api.ProjectCommands;
import crm.tasks.api.ProjectRequestBuilder;
import crm.tasks.api.StatusKind;
import crm.testing.Viewers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

@TasksTest
class TaskStatusTests {

    private static final String BLUE = "#1971c2";
    private static final long NOBODY = 9_000_000;

    @Autowired
    ProjectStatusService own;

    @Autowired
    TaskStatusService single;

    @Autowired
    Statuses statuses;

    @Autowired
    ProjectCommands projects;

    @Autowired
    Neighbours neighbours;

    private final Viewer owner = Viewers.withAll(Viewers.newId());
    private long project;

    @BeforeEach
    void aProject() {
        project = projects.create(
                        owner, ProjectRequestBuilder.builder().name("Проба").build())
                .id();
    }

    @AfterEach
    void nobodyAsks() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aProjectGoesThroughTheCompanysStatusesUntilItHasItsOwn() {
        assertThat(own.get(owner, project).own()).isFalse();
        assertThat(statuses.of(project)).isEqualTo(statuses.of(null));

        ProjectStatusesAnswer put = put(0, fresh("Ідея", StatusKind.OPEN), fresh("Готово", StatusKind.DONE));
        assertThat(put.own()).isTrue();
        assertThat(put.version()).isOne();
        assertThat(own.get(owner, project)).isEqualTo(put);
        assertThat(statuses.first(project, StatusKind.DONE).name()).isEqualTo("Готово");

        assertThat(put(1).own()).isFalse();
        assertThat(neighbours.eventsOf(new RecordRef(RecordType.PROJECT, project)))
                .extracting("version")
                .containsExactly(0L, 1L, 2L);
    }

    @Test
    void theWholeListIsPutInItsOrderAndWhatHasAnIdStays() {
        List<TaskStatusAnswer> made =
                put(0, fresh("А", StatusKind.OPEN), fresh("Я", StatusKind.DONE)).statuses();
        List<TaskStatusAnswer> put = put(
                        1,
                        fresh("Б", StatusKind.OPEN),
                        new ProjectStatusRequest(made.getLast().id(), "Я", BLUE, StatusKind.DONE, null, null))
                .statuses();

        assertThat(put).extracting(TaskStatusAnswer::name).containsExactly("Б", "Я");
        assertThat(put.getLast().id()).isEqualTo(made.getLast().id());
        assertThat(statuses.find(made.getFirst().id())).isEmpty();
        refused(412, () -> put(1, fresh("Б", StatusKind.OPEN), fresh("Я", StatusKind.DONE)));
    }

    @Test
    void whatIsWrongWithAListIsNamed() {
        invalid("statuses", () -> put(0, fresh("А", StatusKind.OPEN)));
        invalid("statuses", () -> put(0, fresh("А", StatusKind.DONE)));
        invalid(
                "statuses[2].name",
                () -> put(0, fresh("А", StatusKind.OPEN), fresh("Я", StatusKind.DONE), fresh("а", StatusKind.OPEN)));
        invalid(
                "statuses[0].id",
                () -> put(
                        0,
                        new ProjectStatusRequest(1L, "А", BLUE, StatusKind.OPEN, null, null),
                        fresh("Я", StatusKind.DONE)));
    }

    @Test
    void tasksAreHandedToAPersonWithAccessOrToARoleThatThereIs() {
        invalid("statuses[0].handToPersonId", () -> put(0, handed(NOBODY, null), fresh("Я", StatusKind.DONE)));
        invalid("statuses[0].handToRoleId", () -> put(0, handed(null, NOBODY), fresh("Я", StatusKind.DONE)));
        invalid("statuses[0].handToRoleId", () -> put(0, handed(owner.id(), 7L), fresh("Я", StatusKind.DONE)));

        put(0, handed(null, 7L), fresh("Я", StatusKind.DONE));
        assertThat(statuses.first(project, StatusKind.OPEN).handToRoleId()).isEqualTo(7);
    }

    @Test
    void theLastOpenAndTheLastFinishingStatusStay() {
        List<TaskStatusAnswer> made =
                put(0, fresh("А", StatusKind.OPEN), fresh("Я", StatusKind.DONE)).statuses();
        conflict(
                "open-status-needed", () -> single.delete(owner, made.getFirst().id(), new ExpectedVersion(0)));
        conflict("done-status-needed", () -> single.delete(owner, made.getLast().id(), new ExpectedVersion(0)));
        invalid(
                "kind",
                () -> single.change(
                        owner,
                        made.getLast().id(),
                        new ExpectedVersion(0),
                        now -> TaskStatusRequestBuilder.builder(now)
                                .kind(StatusKind.OPEN)
                                .build()));
    }

    @Test
    void aStatusComesToItsPlaceAndTheOthersKeepTheirVersions() {
        put(0, fresh("А", StatusKind.OPEN), fresh("Я", StatusKind.DONE));
        TaskStatusAnswer made = single.create(owner, alone("Б", 1));
        assertThat(names()).containsExactly("Б", "А", "Я");

        single.change(owner, made.id(), new ExpectedVersion(0), now -> alone("Б", 99));
        assertThat(names()).containsExactly("А", "Я", "Б");
        assertThat(single.list(owner, project))
                .extracting(TaskStatusAnswer::version)
                .containsExactly(0L, 0L, 1L);

        single.delete(owner, made.id(), new ExpectedVersion(1));
        assertThat(names()).containsExactly("А", "Я");
        assertThat(neighbours.eventsOf(new RecordRef(RecordType.TASK_STATUS, made.id())))
                .hasSize(3);
    }

    @Test
    void aProjectWithoutOwnStatusesGetsNoSingleOne() {
        invalid("projectId", () -> single.create(owner, alone("Б", null)));
    }

    @Test
    void aNameInTheCallersLanguageIsNoNewName() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        TaskStatusAnswer present = single.card(owner, 2);
        assertThat(present.name()).isEqualTo("In progress");
        assertThat(single.change(
                                owner,
                                2,
                                new ExpectedVersion(present.version()),
                                now -> TaskStatusRequestBuilder.builder(now)
                                        .name("In progress")
                                        .build())
                        .version())
                .isEqualTo(present.version());
        LocaleContextHolder.setLocale(Locale.of("uk"));
        assertThat(single.card(owner, 2).name()).isEqualTo("В роботі");
    }

    @Test
    void nobodyTakesANameThatAnotherStatusHasInAnyLanguage() {
        invalid(
                "name",
                () -> single.create(
                        owner,
                        TaskStatusRequestBuilder.builder()
                                .name("in REVIEW")
                                .colour(BLUE)
                                .kind(StatusKind.OPEN)
                                .build()));
    }

    @Test
    void rightsAreAsked() {
        Viewer reader = Viewers.but(owner, RecordType.TASK_STATUS, Action.EDIT, Scope.NONE);
        refused(403, () -> single.change(reader, 1, new ExpectedVersion(0), now -> now));
        Viewer elsewhere = Viewers.but(owner, RecordType.PROJECT, Action.EDIT, Scope.NONE);
        refused(403, () -> own.put(elsewhere, project, new ExpectedVersion(0), new ProjectStatusesRequest(List.of())));
        refused(404, () -> own.get(owner, NOBODY));
    }

    private ProjectStatusesAnswer put(long version, ProjectStatusRequest... wanted) {
        return own.put(owner, project, new ExpectedVersion(version), new ProjectStatusesRequest(List.of(wanted)));
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        statuses.of(project).forEach(status -> names.add(status.name()));
        return names;
    }

    private TaskStatusRequest alone(String name, @Nullable Integer position) {
        return TaskStatusRequestBuilder.builder()
                .name(name)
                .colour(BLUE)
                .kind(StatusKind.OPEN)
                .position(position)
                .projectId(project)
                .build();
    }

    private static ProjectStatusRequest fresh(String name, StatusKind kind) {
        return new ProjectStatusRequest(null, name, BLUE, kind, null, null);
    }

    private static ProjectStatusRequest handed(@Nullable Long person, @Nullable Long role) {
        return new ProjectStatusRequest(null, "А", BLUE, StatusKind.OPEN, person, role);
    }
}
