package crm.tasks.task;

import crm.data.DefaultSort;
import crm.data.ListRequest;
import crm.data.Page;
import crm.data.RecordController;
import crm.kernel.ExpectedVersion;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.tasks.api.StatusKind;
import crm.tasks.api.TaskRequest;
import crm.tasks.share.OfferState;
import crm.users.api.ActivityItem;
import crm.users.api.RecordTimeline;
import crm.users.api.TimelineSort;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(TaskController.PATH)
class TaskController extends RecordController<TaskFilter, TaskSort, TaskItem, TaskRequest, TaskAnswer> {

    static final String PATH = "/api/v1/tasks";

    private final TaskReader reader;
    private final TaskService service;
    private final RecordTimeline timeline;

    TaskController(TaskReader reader, TaskService service, RecordTimeline timeline) {
        super(PATH, reader, service);
        this.reader = reader;
        this.service = service;
        this.timeline = timeline;
    }

    /** Where a task is moved to. */
    record TaskMoveRequest(@NotNull Long statusId) {}

    /** Why somebody does not take a task. */
    record DeclineRequest(@NotBlank @Size(max = 500) String reason) {}

    @PostMapping("/{id}/move")
    TaskAnswer move(
            Viewer viewer, @PathVariable long id, ExpectedVersion expected, @RequestBody TaskMoveRequest request) {
        return service.move(viewer, id, expected, request.statusId());
    }

    @PostMapping("/{id}/finish")
    TaskAnswer finish(Viewer viewer, @PathVariable long id, @Nullable ExpectedVersion expected) {
        return service.enterFirst(viewer, id, expected, StatusKind.DONE);
    }

    @PostMapping("/{id}/reopen")
    TaskAnswer reopen(Viewer viewer, @PathVariable long id, @Nullable ExpectedVersion expected) {
        return service.enterFirst(viewer, id, expected, StatusKind.OPEN);
    }

    @PostMapping("/{id}/accept")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(Viewer viewer, @PathVariable long id) {
        service.answer(viewer, id, OfferState.ACCEPTED, "");
    }

    @PostMapping("/{id}/decline")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(Viewer viewer, @PathVariable long id, @RequestBody DeclineRequest request) {
        service.answer(viewer, id, OfferState.DECLINED, request.reason().strip());
    }

    @GetMapping("/{id}/timeline")
    Page<ActivityItem> timeline(
            Viewer viewer, @PathVariable long id, @DefaultSort("-at") ListRequest<TimelineSort> page) {
        reader.requireReadable(viewer, id);
        return timeline.read(viewer, new RecordRef(RecordType.TASK, id), List.of(), page);
    }
}
