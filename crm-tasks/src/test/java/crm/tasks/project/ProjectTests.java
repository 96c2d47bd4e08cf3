package crm.tasks.project;

import static crm.tasks.Refusals.invalid;
import static crm.tasks.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import crm.data.ListRequest;
import crm.data.Page;
import crm.data.Period;
import crm.data.PersonIds;
import crm.data.SortOrder;
import crm.kernel.Action;
import crm.kernel.ExpectedVersion;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.kernel.Scope;
import crm.kernel.Viewer;
import crm.tasks.Neighbours;
import crm.tasks.TasksTest;
import crm.tasks.api.ProjectRequest;
import crm.tasks.api.ProjectRequestBuilder;
import crm.testing.StatementCounter;
import crm.testing.Viewers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@TasksTest
class ProjectTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

    @Autowired
    ProjectService service;

    @Autowired
    Projects projects;

    @Autowired
    Neighbours neighbours;

    private final Viewer owner = Viewers.withAll(Viewers.newId());
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void oneIsMadeChangedBinnedAndBroughtBack() {
        ProjectAnswer made = service.create(owner, named("Сайт"));
        assertThat(service.card(owner, made.id())).isEqualTo(made);
        assertThat(made.members()).extracting(Ref::id).containsExactly(owner.id());

        ProjectAnswer changed = service.change(
                owner,
                made.id(),
                new ExpectedVersion(0),
                now -> ProjectRequestBuilder.builder(now)
                        .closed(true)
                        .startsOn(FIRST)
                        .endsOn(FIRST)
                        .build());
        assertThat(service.card(owner, made.id())).isEqualTo(changed);
        assertThat(projects.find(made.id()).orElseThrow().closed()).isTrue();
        service.delete(owner, made.id(), new ExpectedVersion(1));
        refused(404, () -> service.card(owner, made.id()));
        assertThat(projects.exists(made.id())).isFalse();
        ProjectAnswer back = service.restore(owner, made.id(), new ExpectedVersion(2));

        assertThat(service.card(owner, made.id())).isEqualTo(back);
        var told = neighbours.eventsOf(new RecordRef(RecordType.PROJECT, made.id()));
        assertThat(told).extracting("version").containsExactly(0L, 1L, 2L, 3L);
        assertThat(told.get(1).changes()).extracting("field").containsExactly("startsOn", "endsOn", "closed");
    }

    @Test
    void itDoesNotEndBeforeItStarts() {
        ProjectRequest backwards = ProjectRequestBuilder.builder(named("Навпаки"))
                .startsOn(FIRST)
                .endsOn(FIRST.minusDays(1))
                .build();
        invalid("endsOn", () -> service.create(owner, backwards));
    }

    @Test
    void onlyPeopleWithAccessBecomeMembersAndStayWhenTheyLoseIt() {
        long colleague = Viewers.newId();
        long gone = Viewers.newId();
        neighbours.leave(gone);
        invalid("memberIds[1]", () -> service.create(owner, worked("Двоє", colleague, gone)));

        long id = service.create(owner, worked("Один", colleague)).id();
        neighbours.leave(colleague);
        assertThat(service.change(owner, id, null, now -> worked("Троє", colleague, owner.id(), owner.id()))
                        .members())
                .extracting(Ref::id)
                .containsExactly(colleague, owner.id());
    }

    @Test
    void theListKnowsWhoWorksOnWhatAndWhatIsClosed() {
        long colleague = Viewers.newId();
        long id =
                service.create(owner, worked("Спільний", colleague, owner.id())).id();
        long own = service.create(owner, named("Власний")).id();
        long closed = service.create(
                        owner,
                        ProjectRequestBuilder.builder(named("Старий"))
                                .closed(true)
                                .build())
                .id();

        assertThat(ids(List.of(colleague), null)).containsExactly(id);
        assertThat(ids(List.of(owner.id()), false)).containsExactlyInAnyOrder(id, own);
        assertThat(ids(List.of(owner.id(), colleague), true)).containsExactly(closed);
    }

    @Test
    void rightsAreAsked() {
        Viewer reader = Viewers.but(owner, RecordType.PROJECT, Action.EDIT, Scope.NONE);
        Viewer blind = Viewers.but(owner, RecordType.PROJECT, Action.READ, Scope.NONE);
        long id = service.create(owner, named("Сайт")).id();

        refused(403, () -> service.change(reader, id, null, now -> named("Інший")));
        refused(404, () -> service.card(blind, id));
        refused(403, () -> service.list(blind, filter(List.of(), null), page(ProjectSort.NAME, true, null)));
    }

    @ParameterizedTest
    @EnumSource
    void everyOrderPagesThrough(ProjectSort column) throws Exception {
        for (int i = 0; i < 12; i++) {
            service.create(owner, named("№ " + i % 3));
        }
        for (boolean descending : new boolean[] {true, false}) {
            List<Long> ids = new ArrayList<>();
            String cursor = null;
            do {
                Page<ProjectAnswer> page =
                        service.list(owner, filter(List.of(), null), page(column, descending, cursor));
                page.items().forEach(item -> ids.add(item.id()));
                cursor = page.next();
            } while (cursor != null);

            assertThat(ids).hasSize(12).doesNotHaveDuplicates();
        }
        assertThat(StatementCounter.during(
                        () -> service.list(owner, filter(List.of(owner.id()), null), page(column, true, null))))
                .hasSizeLessThanOrEqualTo(2);
    }

    private List<Long> ids(List<Long> members, @Nullable Boolean closed) {
        return service.list(owner, filter(members, closed), page(ProjectSort.NAME, false, null)).items().stream()
                .map(ProjectAnswer::id)
                .toList();
    }

    private ProjectRequest named(String name) {
        return ProjectRequestBuilder.builder().name(mark + " " + name).build();
    }

    private ProjectRequest worked(String name, Long... members) {
        return ProjectRequestBuilder.builder(named(name))
                .memberIds(List.of(members))
                .build();
    }

    private ProjectFilter filter(List<Long> members, @Nullable Boolean closed) {
        return new ProjectFilter(mark, new PersonIds(members), closed, Period.ALWAYS, null);
    }

    private static ListRequest<ProjectSort> page(ProjectSort column, boolean descending, @Nullable String cursor) {
        return new ListRequest<>(5, List.of(new SortOrder<>(column, descending)), cursor, false);
    }
}
