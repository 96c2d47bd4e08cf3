package crm.tasks.status;

import crm.data.EditingController;
import crm.data.Filter;
import crm.data.Page;
import crm.kernel.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(TaskStatusController.PATH)
class TaskStatusController extends EditingController<TaskStatusRequest, TaskStatusAnswer> {

    static final String PATH = "/api/v1/task-statuses";

    private final TaskStatusService service;

    TaskStatusController(TaskStatusService service) {
        super(PATH, service::card, service);
        this.service = service;
    }

    @GetMapping
    Page<TaskStatusAnswer> list(Viewer viewer, @Filter TaskStatusFilter filter) {
        return Page.whole(service.list(viewer, filter.project()));
    }
}
