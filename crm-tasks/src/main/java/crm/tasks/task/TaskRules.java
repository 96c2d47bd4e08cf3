package crm.tasks.task;

import crm.data.LinkRights;
import crm.data.RecordRights;
import crm.data.ValidRequests;
import crm.kernel.Action;
import crm.kernel.FieldError;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.kernel.Visibility;
import crm.tasks.api.TaskRequest;
import crm.tasks.api.TaskRequestBuilder;
import crm.tasks.project.ProjectRef;
import crm.tasks.project.Projects;
import crm.tasks.tag.Tags;
import crm.users.api.AssignmentRights;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a task may hold and be linked to, and to whom it may be given. */
@Component
class TaskRules {

    private static final int MINUTES_A_DAY = 24 * 60;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");
    private static final TaskRequest NOTHING =
            TaskRequestBuilder.builder().name("").build();

    private final ValidRequests requests;
    private final RecordRights rights;
    private final LinkRights links;
    private final AssignmentRights assignments;
    private final Projects projects;
    private final Tags tags;
    private final TaskGraph graph;

    TaskRules(
            ValidRequests requests,
            RecordRights rights,
            LinkRights links,
            AssignmentRights assignments,
            Projects projects,
            Tags tags,
            TaskGraph graph) {
        this.requests = requests;
        this.rights = rights;
        this.links = links;
        this.assignments = assignments;
        this.projects = projects;
        this.tags = tags;
        this.graph = graph;
    }

    /** @throws ProblemException 422 or 403 for what a new task may not hold */
    void checkNew(Viewer viewer, TaskRequest request) {
        check(viewer, NOTHING, request);
        List<Long> responsible = ids(request.responsibleIds());
        assignments.requireActive("responsibleIds", List.of(viewer.id()), responsible);
        requireAssign(
                viewer,
                responsible.stream().filter(person -> person != viewer.id()).toList());
        if (request.parentId() != null) {
            graph.lock();
            graph.requireNotTooDeep(0, request.parentId());
        }
    }

    /** @throws ProblemException 422 or 403 for what a task may not become */
    void checkChange(Viewer viewer, Task task, TaskRequest before, TaskRequest after) {
        check(viewer, before, after);
        requireGiven(viewer, task, ids(before.responsibleIds()), ids(after.responsibleIds()));
        boolean priv = Boolean.TRUE.equals(after.confidential());
        if (priv != Boolean.TRUE.equals(before.confidential()) && !task.concerns(viewer.id())) {
            throw ProblemException.forbidden();
        }
        requireReason(before, after);
        boolean waits = !ids(before.dependsOnIds()).containsAll(ids(after.dependsOnIds()));
        Long parent = Objects.equals(before.parentId(), after.parentId()) ? null : after.parentId();
        if (waits || parent != null) {
            graph.lock();
        }
        if (waits) {
            graph.requireNoCircle(task.id(), ids(after.dependsOnIds()));
        }
        if (parent != null) {
            graph.requireNotTooDeep(task.id(), parent);
        }
    }

    private void check(Viewer viewer, TaskRequest before, TaskRequest after) {
        requests.valid(after);
        requireTimes(after);
        if (Boolean.TRUE.equals(after.confidential())
                && !(ids(after.watcherIds()).isEmpty()
                        && ids(after.sharedWithIds()).isEmpty())) {
            throw ProblemException.invalid("private", "private-shared");
        }
        assignments.requireActive("watcherIds", ids(before.watcherIds()), ids(after.watcherIds()));
        assignments.requireActive("sharedWithIds", ids(before.sharedWithIds()), ids(after.sharedWithIds()));
        if (after.projectId() != null
                && !after.projectId().equals(before.projectId())
                && !projects.exists(after.projectId())) {
            throw ProblemException.invalid("projectId", "unknown-record");
        }
        requireTags(ids(before.tagIds()), ids(after.tagIds()));
        requireReadable(viewer, before, after);
        links.require(viewer, RecordType.TASK, "parentId", before.parentId(), after.parentId());
    }

    private static void requireTimes(TaskRequest request) {
        requireTime("plannedAt", request.plannedAt());
        requireTime("deadline", request.deadline());
        LocalDate day = request.plannedOn();
        if (day != null && (day.getYear() < 1900 || day.getYear() >= 3000)) {
            throw ProblemException.invalid("plannedOn", "time-impossible");
        }
        if (day != null && request.plannedAt() != null) {
            throw ProblemException.invalid("plannedOn", "planned-twice");
        }
        Integer minutes = request.durationMinutes();
        if (day != null && minutes != null && minutes % MINUTES_A_DAY != 0) {
            throw ProblemException.invalid("durationMinutes", "whole-days-needed");
        }
    }

    private static void requireTime(String member, @Nullable Instant time) {
        if (time != null && (time.isBefore(EARLIEST) || !time.isBefore(LATEST))) {
            throw ProblemException.invalid(member, "time-impossible");
        }
    }

    private void requireTags(List<Long> before, List<Long> after) {
        List<Long> added = new ArrayList<>(after);
        added.removeAll(before);
        Set<Long> known = tags.byIds(added).keySet();
        List<FieldError> unknown = added.stream()
                .filter(tag -> !known.contains(tag))
                .map(tag -> FieldError.of("tagIds[" + after.indexOf(tag) + "]", "unknown-record"))
                .toList();
        if (!unknown.isEmpty()) {
            throw ProblemException.invalid(unknown);
        }
    }

    /** What a task is about, what it has to do with and what it waits for takes reading, and nothing more: those records do not change. */
    private void requireReadable(Viewer viewer, TaskRequest before, TaskRequest after) {
        List<RecordRef> asked = new ArrayList<>();
        if (after.record() != null && !after.record().equals(before.record())) {
            asked.add(after.record());
        }
        RecordRef related = Objects.equals(before.relatedTaskId(), after.relatedTaskId())
                ? null
                : RecordRef.of(RecordType.TASK, after.relatedTaskId());
        if (related != null) {
            asked.add(related);
        }
        List<Long> added = new ArrayList<>(ids(after.dependsOnIds()));
        added.removeAll(ids(before.dependsOnIds()));
        added.forEach(task -> asked.add(new RecordRef(RecordType.TASK, task)));
        if (asked.isEmpty()) {
            return;
        }
        Set<RecordRef> readable = rights.allowed(viewer, Action.READ, asked);
        List<FieldError> unknown = new ArrayList<>();
        if (after.record() != null && asked.contains(after.record()) && !readable.contains(after.record())) {
            unknown.add(FieldError.of("record", "unknown-record"));
        }
        if (related != null && !readable.contains(related)) {
            unknown.add(FieldError.of("relatedTaskId", "unknown-record"));
        }
        for (Long task : added) {
            if (!readable.contains(new RecordRef(RecordType.TASK, task))) {
                unknown.add(FieldError.of(
                        "dependsOnIds[" + ids(after.dependsOnIds()).indexOf(task) + "]", "unknown-record"));
            }
        }
        if (!unknown.isEmpty()) {
            throw ProblemException.invalid(unknown);
        }
    }

    /** Giving a task to others takes the right to assign it, and to assign to each who comes or goes. */
    private void requireGiven(Viewer viewer, Task task, List<Long> before, List<Long> after) {
        if (after.isEmpty() || after.equals(before)) {
            return;
        }
        assignments.requireActive("responsibleIds", before, after);
        Set<Long> others = new LinkedHashSet<>(after);
        before.forEach(others::remove);
        before.stream().filter(person -> !after.contains(person)).forEach(others::add);
        if (!task.within(viewer, Action.ASSIGN)) {
            throw ProblemException.forbidden();
        }
        requireAssign(viewer, others);
    }

    private static void requireAssign(Viewer viewer, Iterable<Long> people) {
        Visibility within = viewer.visibility(RecordType.TASK, Action.ASSIGN);
        for (long person : people) {
            if (!within.includes(person)) {
                throw ProblemException.forbidden();
            }
        }
    }

    private void requireReason(TaskRequest before, TaskRequest after) {
        boolean moved = before.deadline() != null && !before.deadline().equals(after.deadline());
        boolean said = after.deadlineReason() != null && !after.deadlineReason().isBlank();
        if (moved && !said && asksForReason(after.projectId() == null ? before.projectId() : after.projectId())) {
            throw ProblemException.invalid("deadlineReason", "reason-required");
        }
    }

    private boolean asksForReason(@Nullable Long project) {
        return Optional.ofNullable(project)
                .flatMap(projects::find)
                .map(ProjectRef::deadlineReason)
                .orElse(false);
    }

    private static List<Long> ids(@Nullable List<Long> given) {
        return given == null ? List.of() : given;
    }
}
