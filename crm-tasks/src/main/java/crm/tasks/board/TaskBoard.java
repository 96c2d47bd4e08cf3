package crm.tasks.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.tasks.task.TaskItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statuses of a project, or those that all projects without their own share, as columns of cards. */
record TaskBoard(List<TaskBoardColumn> statuses) {

    /**
     * One status.
     *
     * @param count of its tasks; absent where there are more than are counted
     * @param countAtLeast so many are counted, where there are more
     * @param items the newest cards
     * @param next cursor of the further cards in {@code /tasks?status=…} with the same filters, newest first; null when these are all
     */
    record TaskBoardColumn(
            TaskItem.TaskStatusRef status,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer count,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer countAtLeast,

            List<TaskItem> items,
            @Nullable String next) {}
}
