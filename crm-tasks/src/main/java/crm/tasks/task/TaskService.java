package crm.tasks.task;

import crm.data.BinnedLife;
import crm.data.RecordLives;
import crm.data.RecordWriter;
import crm.files.api.FileHolds;
import crm.kernel.Action;
import crm.kernel.ExpectedVersion;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.tasks.api.StatusKind;
import crm.tasks.api.TaskCommands;
import crm.tasks.api.TaskRequest;
import crm.tasks.api.TaskRequestBuilder;
import crm.tasks.reminder.Reminders;
import crm.tasks.share.OfferState;
import crm.tasks.share.Offers;
import crm.tasks.share.Offers.Offered;
import crm.tasks.status.StatusRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes tasks and changes them, their people and their status. */
@Service
class TaskService implements RecordWriter<TaskRequest, TaskAnswer>, TaskCommands {

    private static final String FILES = "fileIds";

    private final TaskReader reader;
    private final TaskRules rules;
    private final TaskPlaces places;
    private final TaskGraph graph;
    private final Offers offers;
    private final Reminders reminders;
    private final FileHolds holds;
    private final BinnedLife<Task> life;

    TaskService(
            TaskReader reader,
            TaskRules rules,
            TaskPlaces places,
            TaskGraph graph,
            Offers offers,
            Reminders reminders,
            FileHolds holds,
            RecordLives lives) {
        this.reader = reader;
        this.rules = rules;
        this.places = places;
        this.graph = graph;
        this.offers = offers;
        this.reminders = reminders;
        this.holds = holds;
        this.life = lives.withBin(Task.class, (viewer, task) -> reader.changed(viewer, task.id()), Task::event);
    }

    @Override
    @Transactional
    public TaskAnswer create(Viewer viewer, TaskRequest request) {
        viewer.require(RecordType.TASK, Action.CREATE);
        rules.checkNew(viewer, request);
        reminders.check(null, request);
        Instant now = life.now();
        var task = new Task(viewer.id(), now);
        task.set(request);
        List<Long> responsible = request.responsibleIds();
        task.setPeople(responsible == null ? List.of(viewer.id()) : responsible, request);
        task.enter(places.ofNew(request), viewer.id(), now);
        if (task.done()) {
            graph.requireAllBeforeDone(task.dependsOn());
        }
        life.create(viewer, RecordType.TASK, task, task.history());
        if (!task.files().isEmpty()) {
            hold(viewer, task);
        }
        offers.offer(offered(task), task.sharedWith(), viewer.id(), now);
        reminders.follow(task.reminded(), false);
        return reader.changed(viewer, task.id());
    }

    @Override
    @Transactional
    public TaskAnswer change(
            Viewer viewer, long id, @Nullable ExpectedVersion expected, UnaryOperator<TaskRequest> change) {
        return changed(viewer, id, expected, task -> change.apply(task.asRequest()));
    }

    /** Puts a task into a status. */
    @Transactional
    public TaskAnswer move(Viewer viewer, long id, @Nullable ExpectedVersion expected, long status) {
        return changed(viewer, id, expected, task -> inStatus(task, status));
    }

    /** Puts a task into the first status that says it is done, or into the first that says it is not; nothing where it is in one of these. */
    @Transactional
    public TaskAnswer enterFirst(Viewer viewer, long id, @Nullable ExpectedVersion expected, StatusKind kind) {
        return changed(
                viewer,
                id,
                expected,
                task -> task.done() == (kind == StatusKind.DONE)
                        ? task.asRequest()
                        : inStatus(task, places.first(task.projectId(), kind).id()));
    }

    private static TaskRequest inStatus(Task task, long status) {
        return TaskRequestBuilder.builder(task.asRequest()).statusId(status).build();
    }

    private TaskAnswer changed(
            Viewer viewer, long id, @Nullable ExpectedVersion expected, Function<Task, TaskRequest> change) {
        Task task = life.forChange(viewer, ref(id), Action.EDIT, expected);
        task.remember();
        TaskRequest before = task.asRequest();
        TaskRequest after = change.apply(task);
        rules.checkChange(viewer, task, before, after);
        reminders.check(before.reminders(), after);
        boolean reminded = task.reminds();
        StatusRef status = places.after(task, after);
        boolean enters = status.id() != task.statusId();
        if (enters && status.kind() == StatusKind.DONE && !task.done()) {
            graph.requireAllBeforeDone(after.dependsOnIds() == null ? List.of() : after.dependsOnIds());
        }
        List<Long> sharedBefore = task.sharedWith();
        List<Long> filesBefore = task.files();
        Instant now = life.now();
        life.change(viewer, task, Task::history, changing -> {
            changing.set(after);
            changing.setPeople(responsible(task, after, enters ? places.handsTo(status) : List.of()), after);
            if (enters) {
                changing.enter(status, viewer.id(), now);
            }
            changing.editedBy(viewer.id());
        });
        if (!task.files().equals(filesBefore)) {
            hold(viewer, task);
        }
        offers.withdraw(id, without(sharedBefore, task.sharedWith()));
        offers.offer(offered(task), without(task.sharedWith(), sharedBefore), viewer.id(), now);
        reminders.follow(task.reminded(), reminded);
        return reader.changed(viewer, id);
    }

    private static List<Long> responsible(Task task, TaskRequest after, List<Long> handedTo) {
        if (!handedTo.isEmpty()) {
            return handedTo;
        }
        return after.responsibleIds() == null ? task.responsible() : after.responsibleIds();
    }

    @Override
    @Transactional
    public void delete(Viewer viewer, long id, @Nullable ExpectedVersion expected) {
        life.delete(viewer, ref(id), expected);
    }

    @Override
    @Transactional
    public TaskAnswer restore(Viewer viewer, long id, @Nullable ExpectedVersion expected) {
        Task task = life.restore(viewer, ref(id), expected, restored -> {});
        reminders.follow(task.reminded(), task.reminds());
        return reader.changed(viewer, id);
    }

    /**
     * What the viewer says to an offer. Whoever accepts takes part from now on; whoever declines no longer reads the task, unless it concerns
     * them otherwise.
     *
     * @throws ProblemException 409 when it was not offered to the viewer
     */
    @Transactional
    public void answer(Viewer viewer, long id, OfferState answer, String reason) {
        Task task = life.forChange(viewer, ref(id), Action.READ);
        if (!task.sharedWith().contains(viewer.id())) {
            throw ProblemException.conflict("task-not-offered");
        }
        boolean accepts = answer == OfferState.ACCEPTED;
        if ((accepts ? task.accepted() : task.declined()).contains(viewer.id())) {
            return;
        }
        task.remember();
        Instant now = life.now();
        life.change(viewer, task, Task::history, changing -> changing.answered(viewer.id(), accepts));
        offers.answer(offered(task), viewer.id(), answer, reason, task.createdBy(), now);
        reminders.follow(task.reminded(), task.reminds());
    }

    private void hold(Viewer viewer, Task task) {
        holds.hold(new RecordRef(RecordType.USER, viewer.id()), task.ref(), FILES, task.files());
    }

    private static Offered offered(Task task) {
        return new Offered(task.id(), task.name());
    }

    private static List<Long> without(List<Long> people, List<Long> others) {
        List<Long> rest = new ArrayList<>(people);
        rest.removeAll(others);
        return rest;
    }

    private static RecordRef ref(long id) {
        return new RecordRef(RecordType.TASK, id);
    }
}
