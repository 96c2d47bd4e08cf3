package crm.tasks.board;

import crm.data.Filter;
import crm.kernel.Viewer;
import crm.tasks.task.TaskFilter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TaskBoardController {

    private final TaskBoardReader reader;

    TaskBoardController(TaskBoardReader reader) {
        this.reader = reader;
    }

    @GetMapping("/api/v1/tasks/board")
    TaskBoard board(Viewer viewer, @Filter TaskFilter filter) {
        return reader.board(viewer, filter);
    }
}
