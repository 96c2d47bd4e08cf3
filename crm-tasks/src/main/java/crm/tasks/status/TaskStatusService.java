package crm.tasks.status;

import static crm.tasks.tables.Status.STATUS;

import crm.data.RecordEditor;
import crm.data.RecordLife;
import crm.data.RecordLives;
import crm.data.Rows;
import crm.kernel.Action;
import crm.kernel.ActivityAction;
import crm.kernel.ExpectedVersion;
import crm.kernel.FieldChange;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.tasks.api.StatusKind;
import crm.tasks.api.TaskStatusChanged;
import crm.tasks.api.TaskStatusChangedBuilder;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.hibernate.exception.ConstraintViolationException;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What tasks can be in: reads the lists of statuses and changes single ones. */
@Service
class TaskStatusService implements RecordEditor<TaskStatusRequest, TaskStatusAnswer> {

    private final DSLContext db;
    private final EntityManager entities;
    private final TaskStatuses statuses;
    private final HandOvers handOvers;
    private final StatusNames names;
    private final TaskStatusAnswers answers;
    private final RecordLife<TaskStatus> life;

    TaskStatusService(
            DSLContext db,
            EntityManager entities,
            TaskStatuses statuses,
            HandOvers handOvers,
            StatusNames names,
            TaskStatusAnswers answers,
            RecordLives lives) {
        this.db = db;
        this.entities = entities;
        this.statuses = statuses;
        this.handOvers = handOvers;
        this.names = names;
        this.answers = answers;
        this.life = lives.of(TaskStatus.class, (viewer, status) -> answers.of(status), TaskStatusService::event);
    }

    /** The project's own if it has any, else the company's. */
    List<TaskStatusAnswer> list(Viewer viewer, @Nullable Long project) {
        viewer.require(RecordType.TASK_STATUS, Action.READ);
        return answers.of(inUse(project));
    }

    List<TaskStatusRow> inUse(@Nullable Long project) {
        Condition company = STATUS.PROJECT_ID.isNull();
        List<TaskStatusRow> found = Rows.of(db.select(TaskStatusRow.COLUMNS)
                        .from(STATUS)
                        .where(project == null ? company : company.or(STATUS.PROJECT_ID.eq(project)))
                        .orderBy(STATUS.POSITION, STATUS.ID))
                .stream()
                .map(TaskStatusRow::of)
                .toList();
        List<TaskStatusRow> own =
                found.stream().filter(status -> status.projectId() != null).toList();
        return own.isEmpty() ? found : own;
    }

    TaskStatusAnswer card(Viewer viewer, long id) {
        if (!viewer.may(RecordType.TASK_STATUS, Action.READ)) {
            throw ProblemException.notFound();
        }
        return Rows.one(db.select(TaskStatusRow.COLUMNS).from(STATUS).where(STATUS.ID.eq(id)))
                .map(row -> answers.of(List.of(TaskStatusRow.of(row))).getFirst())
                .orElseThrow(ProblemException::notFound);
    }

    @Override
    @Transactional
    public TaskStatusAnswer create(Viewer viewer, TaskStatusRequest request) {
        viewer.require(RecordType.TASK_STATUS, Action.CREATE);
        List<TaskStatus> beside = statuses.ofList(request.projectId());
        if (beside.isEmpty()) {
            throw ProblemException.invalid("projectId", "project-without-own-statuses");
        }
        if (beside.size() >= StatusRules.MOST) {
            throw ProblemException.conflict("too-many-statuses", StatusRules.MOST);
        }
        requireOwnName(request.name(), beside);
        handOvers.check(List.of(new HandOvers.Asked("", request, null)));
        var status = new TaskStatus(request.projectId(), viewer.id(), life.now());
        status.set(request, names);
        place(status, request.position(), beside);
        life.create(viewer, RecordType.TASK_STATUS, status, status.history());
        return answers.of(status);
    }

    @Override
    @Transactional
    public TaskStatusAnswer change(
            Viewer viewer, long id, ExpectedVersion expected, UnaryOperator<TaskStatusRequest> patch) {
        List<TaskStatus> list = statuses.beside(id);
        TaskStatus status = life.forChange(viewer, ref(id), Action.EDIT, expected);
        TaskStatusRequest request = patch.apply(status.asRequest());
        if (!Objects.equals(request.projectId(), status.projectId())) {
            throw ProblemException.invalid("projectId", "unchangeable");
        }
        List<TaskStatus> others = list.stream().filter(other -> other != status).toList();
        requireOwnName(request.name(), others);
        handOvers.check(List.of(new HandOvers.Asked("", request, status.row())));
        if (request.kind() != status.kind()) {
            List<StatusKind> kinds = new ArrayList<>(kinds(others));
            kinds.add(request.kind());
            String missing = StatusRules.missing(kinds);
            if (missing != null) {
                throw ProblemException.invalid("kind", missing);
            }
            statuses.requireUnused(status, "status-kind-in-use");
        }
        life.change(viewer, status, TaskStatus::history, changed -> {
            changed.set(request, names);
            place(changed, request.position(), others);
        });
        return answers.of(status);
    }

    @Override
    @Transactional
    public void delete(Viewer viewer, long id, ExpectedVersion expected) {
        List<TaskStatus> list = statuses.beside(id);
        TaskStatus status = life.forChange(viewer, ref(id), Action.DELETE, expected);
        List<TaskStatus> others = list.stream().filter(other -> other != status).toList();
        String missing = StatusRules.missing(kinds(others));
        if (missing != null) {
            throw ProblemException.conflict(missing);
        }
        statuses.requireUnused(status, "status-in-use");
        entities.remove(status);
        for (int i = 0; i < others.size(); i++) {
            others.get(i).place(i + 1);
        }
        try {
            entities.flush();
        } catch (ConstraintViolationException justUsed) {
            throw ProblemException.conflict("status-in-use", status.name(), 1);
        }
        life.publish(viewer, status, ActivityAction.DELETED, life.now(), List.of());
    }

    private void requireOwnName(String name, Collection<TaskStatus> others) {
        boolean repeated = others.stream()
                .flatMap(other -> names.all(other.code(), other.name()).stream())
                .map(StatusRules::written)
                .anyMatch(StatusRules.written(name)::equals);
        if (repeated) {
            throw ProblemException.invalid("name", "repeated");
        }
    }

    private static List<StatusKind> kinds(List<TaskStatus> statuses) {
        return statuses.stream().map(TaskStatus::kind).toList();
    }

    private static void place(TaskStatus status, @Nullable Integer position, List<TaskStatus> others) {
        List<TaskStatus> order = new ArrayList<>(others);
        order.add(position == null ? order.size() : Math.min(position - 1, order.size()), status);
        for (int i = 0; i < order.size(); i++) {
            order.get(i).place(i + 1);
        }
    }

    private static RecordRef ref(long id) {
        return new RecordRef(RecordType.TASK_STATUS, id);
    }

    private static TaskStatusChanged event(
            TaskStatus status, ActivityAction action, long actor, Instant at, List<FieldChange> changes) {
        return TaskStatusChangedBuilder.builder()
                .subject(status.ref())
                .subjectName(status.name())
                .action(action)
                .actorId(actor)
                .at(at)
                .version(status.version())
                .changes(changes)
                .build();
    }
}
