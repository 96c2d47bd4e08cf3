package crm.tasks.status;

import crm.kernel.ExpectedVersion;
import crm.kernel.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/projects/{id}/statuses")
class ProjectStatusController {

    private final ProjectStatusService service;

    ProjectStatusController(ProjectStatusService service) {
        this.service = service;
    }

    @GetMapping
    ProjectStatusesAnswer get(Viewer viewer, @PathVariable long id) {
        return service.get(viewer, id);
    }

    @PutMapping
    ProjectStatusesAnswer put(
            Viewer viewer,
            @PathVariable long id,
            ExpectedVersion expected,
            @RequestBody ProjectStatusesRequest request) {
        return service.put(viewer, id, expected, request);
    }
}
