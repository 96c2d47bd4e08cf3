package crm.tasks.gantt;

import crm.kernel.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/projects/{id}/gantt")
class GanttController {

    private final GanttReader reader;

    GanttController(GanttReader reader) {
        this.reader = reader;
    }

    @GetMapping
    GanttAnswer read(Viewer viewer, @PathVariable long id) {
        return reader.read(viewer, id);
    }
}
