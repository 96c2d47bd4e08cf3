package crm.tasks.status;

import crm.data.RecordNames;
import crm.kernel.ExpectedVersion;
import crm.kernel.FieldChange;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.tasks.project.ProjectShape;
import crm.tasks.project.ProjectUse;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A project's own statuses, as a part of the project: whoever may change the one, changes the others. */
@Service
class ProjectStatusService {

    private final EntityManager entities;
    private final ProjectShape projects;
    private final ProjectUse tasks;
    private final TaskStatuses statuses;
    private final Statuses lists;
    private final TaskStatusService reads;
    private final HandOvers handOvers;
    private final StatusNames names;
    private final TaskStatusAnswers answers;
    private final RecordNames links;
    private final Clock clock;

    ProjectStatusService(
            EntityManager entities,
            ProjectShape projects,
            ProjectUse tasks,
            TaskStatuses statuses,
            Statuses lists,
            TaskStatusService reads,
            HandOvers handOvers,
            StatusNames names,
            TaskStatusAnswers answers,
            RecordNames links,
            Clock clock) {
        this.entities = entities;
        this.projects = projects;
        this.tasks = tasks;
        this.statuses = statuses;
        this.lists = lists;
        this.reads = reads;
        this.handOvers = handOvers;
        this.names = names;
        this.answers = answers;
        this.links = links;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ProjectStatusesAnswer get(Viewer viewer, long project) {
        return answer(project, projects.version(viewer, project));
    }

    /**
     * Puts these statuses in the place of the present ones; one that tasks stand in cannot be left out. Tasks of a project that gets its first own
     * statuses, or gives all of them up, go with it: to a status of the same kind, where there is one to that of the same name.
     */
    @Transactional
    public ProjectStatusesAnswer put(
            Viewer viewer, long project, ExpectedVersion expected, ProjectStatusesRequest request) {
        long version = projects.change(
                viewer, project, expected, () -> replace(viewer, project, request.statuses(), clock.instant()));
        return answer(project, version);
    }

    private List<FieldChange> replace(Viewer viewer, long project, List<ProjectStatusRequest> wanted, Instant now) {
        List<TaskStatus> present = statuses.ofList(project);
        Map<Long, TaskStatus> byId = new LinkedHashMap<>();
        present.forEach(status -> byId.put(status.id(), status));
        StatusRules.check(wanted, byId.keySet());
        checkHandOvers(wanted, byId);
        boolean givenUp = wanted.isEmpty();
        if (givenUp) {
            tasks.move(project, moved(present.isEmpty() ? List.of() : lists.of(project), lists.of(null)));
        } else {
            requireUnused(present, wanted);
        }
        List<Object> before = described(present);
        List<TaskStatus> left = present.stream()
                .filter(status -> wanted.stream().noneMatch(one -> Objects.equals(one.id(), status.id())))
                .toList();
        left.forEach(entities::remove);
        List<TaskStatus> after = new ArrayList<>();
        for (ProjectStatusRequest request : wanted) {
            TaskStatus kept = request.id() == null ? null : byId.get(request.id());
            TaskStatus status = kept == null ? new TaskStatus(project, viewer.id(), now) : kept;
            TaskStatusRow was = kept == null ? null : kept.row();
            status.set(request, names);
            status.place(after.size() + 1);
            after.add(status);
            if (was == null) {
                entities.persist(status);
            } else if (!was.equals(status.row())) {
                status.touch(now);
            }
        }
        try {
            entities.flush();
        } catch (ConstraintViolationException justUsed) {
            throw ProblemException.conflict("status-in-use", shown(left), left.size());
        }
        if (present.isEmpty() && !givenUp) {
            tasks.move(project, moved(lists.of(null), lists.of(project)));
        }
        links.forget(present.stream().map(TaskStatus::ref).toList());
        List<Object> is = described(after);
        return before.equals(is) ? List.of() : List.of(new FieldChange("statuses", before, is));
    }

    private static Map<Long, Long> moved(List<StatusRef> from, List<StatusRef> to) {
        Map<Long, Long> moved = new LinkedHashMap<>();
        for (StatusRef left : from) {
            to.stream()
                    .filter(status -> status.kind() == left.kind())
                    .min(Comparator.comparing(
                            status -> !StatusRules.written(status.name()).equals(StatusRules.written(left.name()))))
                    .ifPresent(status -> moved.put(left.id(), status.id()));
        }
        return moved;
    }

    private void checkHandOvers(List<ProjectStatusRequest> wanted, Map<Long, TaskStatus> known) {
        List<HandOvers.Asked> asked = new ArrayList<>();
        for (ProjectStatusRequest request : wanted) {
            TaskStatus present = request.id() == null ? null : known.get(request.id());
            asked.add(new HandOvers.Asked(
                    "statuses[" + asked.size() + "].", request, present == null ? null : present.row()));
        }
        handOvers.check(asked);
    }

    /** Neither a status that goes nor one that becomes of another kind may hold tasks. */
    private void requireUnused(List<TaskStatus> present, List<ProjectStatusRequest> wanted) {
        Map<Long, ProjectStatusRequest> kept = wanted.stream()
                .filter(request -> request.id() != null)
                .collect(Collectors.toMap(request -> Objects.requireNonNull(request.id()), request -> request));
        List<TaskStatus> touched = present.stream()
                .filter(status -> {
                    ProjectStatusRequest request = kept.get(status.id());
                    return request == null || request.kind() != status.kind();
                })
                .toList();
        Map<Long, Integer> used = statuses.used(touched);
        for (TaskStatus status : touched) {
            Integer tasks = used.get(status.id());
            if (tasks != null) {
                throw ProblemException.conflict(
                        kept.containsKey(status.id()) ? "status-kind-in-use" : "status-in-use", status.name(), tasks);
            }
        }
    }

    private ProjectStatusesAnswer answer(long project, long version) {
        List<TaskStatusRow> rows = reads.inUse(project);
        boolean own = rows.stream().anyMatch(row -> row.projectId() != null);
        return new ProjectStatusesAnswer(project, version, own, answers.of(rows));
    }

    private List<Object> described(List<TaskStatus> statuses) {
        return statuses.stream().map(status -> (Object) described(status.row())).toList();
    }

    private String described(TaskStatusRow status) {
        String known = status.name() + " (" + status.kind() + ", " + status.colour() + ")";
        String name = handedTo(status);
        return name == null ? known : known + " → " + name;
    }

    private @Nullable String handedTo(TaskStatusRow status) {
        var person = links.kept(RecordType.USER, status.handToPersonId());
        var role = links.kept(RecordType.ROLE, status.handToRoleId());
        return person != null ? person.name() : role == null ? null : role.name();
    }

    private static String shown(List<TaskStatus> statuses) {
        return statuses.stream().map(TaskStatus::name).collect(Collectors.joining(", "));
    }
}
