package crm.tasks.board;

import crm.kernel.Viewer;
import crm.tasks.task.TaskFilter;
import org.springframework.stereotype.Component;

/** The board, for tests of other packages. */
@Component
public class BoardView {

    private final TaskBoardReader reader;

    BoardView(TaskBoardReader reader) {
        this.reader = reader;
    }

    public void board(Viewer viewer) {
        reader.board(viewer, TaskFilter.nothing().build());
    }
}
