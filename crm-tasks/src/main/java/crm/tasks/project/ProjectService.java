package crm.tasks.project;

import static crm.tasks.tables.Project.PROJECT;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import crm.data.BinnedLife;
import crm.data.Conditions;
import crm.data.ListRequest;
import crm.data.Lists;
import crm.data.Page;
import crm.data.RecordLives;
import crm.data.RecordNames;
import crm.data.RecordReader;
import crm.data.RecordWriter;
import crm.data.Rows;
import crm.data.TextSearch;
import crm.data.ValidRequests;
import crm.kernel.Action;
import crm.kernel.ActivityAction;
import crm.kernel.ExpectedVersion;
import crm.kernel.FieldChange;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.tasks.api.ProjectChanged;
import crm.tasks.api.ProjectChangedBuilder;
import crm.tasks.api.ProjectCommands;
import crm.tasks.api.ProjectRequest;
import crm.tasks.api.ProjectRequestBuilder;
import crm.users.api.AssignmentRights;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What tasks belong to. Projects belong to nobody, so a right on them is a right on all. */
@Service
class ProjectService
        implements RecordReader<ProjectFilter, ProjectSort, ProjectAnswer, ProjectAnswer>,
                RecordWriter<ProjectRequest, ProjectAnswer>,
                ProjectCommands,
                ProjectShape {

    private static final String MEMBERS = "memberIds";
    private static final Lists.Source SOURCE = new Lists.Source(ProjectRow.COLUMNS, PROJECT, PROJECT.ID);

    private final DSLContext db;
    private final Lists lists;
    private final RecordNames names;
    private final ValidRequests requests;
    private final AssignmentRights people;
    private final BinnedLife<Project> life;

    ProjectService(
            DSLContext db,
            Lists lists,
            RecordNames names,
            ValidRequests requests,
            AssignmentRights people,
            RecordLives lives) {
        this.db = db;
        this.lists = lists;
        this.names = names;
        this.requests = requests;
        this.people = people;
        this.life = lives.withBin(Project.class, (viewer, project) -> view(project), ProjectService::event);
    }

    @Override
    @Transactional(readOnly = true)
    public Page<ProjectAnswer> list(Viewer viewer, ProjectFilter filter, ListRequest<ProjectSort> request) {
        viewer.require(RecordType.PROJECT, Action.READ);
        Condition where = (Boolean.TRUE.equals(filter.deleted())
                        ? PROJECT.DELETED_AT.isNotNull()
                        : PROJECT.DELETED_AT.isNull())
                .and(workedOnBy(filter.member().ids()))
                .and(Conditions.eq(PROJECT.CLOSED, filter.closed()))
                .and(Conditions.within(PROJECT.CREATED_AT, filter.created()));
        Page<ProjectRow> rows = TextSearch.of(filter.q())
                .map(typed -> lists.search(request, typed, PROJECT.SEARCH_TEXT, SOURCE, where, ProjectRow::of))
                .orElseGet(() -> lists.page(request, ProjectRow.COLUMNS, PROJECT, PROJECT.ID, where, ProjectRow::of));
        return rows.mapAll(this::views);
    }

    @Override
    public ProjectAnswer card(Viewer viewer, long id) {
        requireReadable(viewer);
        return Rows.one(db.select(ProjectRow.COLUMNS)
                        .from(PROJECT)
                        .where(PROJECT.ID.eq(id))
                        .and(PROJECT.DELETED_AT.isNull()))
                .map(row -> views(List.of(ProjectRow.of(row))).getFirst())
                .orElseThrow(ProblemException::notFound);
    }

    @Override
    public long version(Viewer viewer, long projectId) {
        requireReadable(viewer);
        return db.select(PROJECT.VERSION)
                .from(PROJECT)
                .where(PROJECT.ID.eq(projectId))
                .and(PROJECT.DELETED_AT.isNull())
                .fetchOptional(PROJECT.VERSION)
                .orElseThrow(ProblemException::notFound);
    }

    @Override
    @Transactional
    public ProjectAnswer create(Viewer viewer, ProjectRequest request) {
        viewer.require(RecordType.PROJECT, Action.CREATE);
        List<Long> members = request.memberIds() == null ? List.of(viewer.id()) : request.memberIds();
        check(request);
        people.requireActive(MEMBERS, List.of(viewer.id()), members);
        var project = new Project(viewer.id(), life.now());
        project.set(ProjectRequestBuilder.builder(request).memberIds(members).build());
        life.create(viewer, RecordType.PROJECT, project, project.history());
        return view(project);
    }

    @Override
    @Transactional
    public ProjectAnswer change(
            Viewer viewer, long id, @Nullable ExpectedVersion expected, UnaryOperator<ProjectRequest> change) {
        Project project = life.forChange(viewer, ref(id), Action.EDIT, expected);
        ProjectRequest request = change.apply(project.asRequest());
        check(request);
        if (request.memberIds() != null) {
            people.requireActive(MEMBERS, project.memberIds(), request.memberIds());
        }
        life.change(viewer, project, Project::history, changed -> changed.set(request));
        return view(project);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long change(Viewer viewer, long projectId, ExpectedVersion expected, Supplier<List<FieldChange>> change) {
        Project project = life.forChange(viewer, ref(projectId), Action.EDIT, expected);
        List<FieldChange> changes = change.get();
        if (!changes.isEmpty()) {
            Instant now = life.now();
            project.touch(now);
            life.write(project);
            life.publish(viewer, project, ActivityAction.CHANGED, now, changes);
        }
        return project.version();
    }

    @Override
    @Transactional
    public void delete(Viewer viewer, long id, @Nullable ExpectedVersion expected) {
        life.delete(viewer, ref(id), expected);
    }

    @Override
    @Transactional
    public ProjectAnswer restore(Viewer viewer, long id, @Nullable ExpectedVersion expected) {
        return view(life.restore(viewer, ref(id), expected, project -> {}));
    }

    private static Condition workedOnBy(List<Long> people) {
        return people.isEmpty()
                ? noCondition()
                : arrayOverlap(PROJECT.MEMBER_IDS, val(people.toArray(Long[]::new), PROJECT.MEMBER_IDS));
    }

    private static void requireReadable(Viewer viewer) {
        if (!viewer.may(RecordType.PROJECT, Action.READ)) {
            throw ProblemException.notFound();
        }
    }

    private List<ProjectAnswer> views(List<ProjectRow> rows) {
        List<@Nullable Long> shown = new ArrayList<>();
        rows.forEach(row -> {
            shown.addAll(row.memberIds());
            shown.add(row.createdBy());
        });
        names.prepare(RecordType.USER, shown);
        return rows.stream().map(row -> ProjectAnswer.of(row, names)).toList();
    }

    private ProjectAnswer view(Project project) {
        return views(List.of(project.row())).getFirst();
    }

    private static RecordRef ref(long id) {
        return new RecordRef(RecordType.PROJECT, id);
    }

    private void check(ProjectRequest request) {
        requests.valid(request);
        LocalDate starts = request.startsOn();
        LocalDate ends = request.endsOn();
        if (starts != null && ends != null && ends.isBefore(starts)) {
            throw ProblemException.invalid("endsOn", "ends-before-start");
        }
    }

    private static ProjectChanged event(
            Project project, ActivityAction action, long actor, Instant at, List<FieldChange> changes) {
        return ProjectChangedBuilder.builder()
                .subject(project.ref())
                .subjectName(project.name())
                .action(action)
                .actorId(actor)
                .at(at)
                .version(project.version())
                .changes(changes)
                .build();
    }
}
