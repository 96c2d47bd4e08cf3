package crm.tasks.project;

import crm.data.RecordController;
import crm.tasks.api.ProjectRequest;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ProjectController.PATH)
class ProjectController
        extends RecordController<ProjectFilter, ProjectSort, ProjectAnswer, ProjectRequest, ProjectAnswer> {

    static final String PATH = "/api/v1/projects";

    ProjectController(ProjectService service) {
        super(PATH, service, service);
    }
}
