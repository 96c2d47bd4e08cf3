package crm.tasks.gantt;

import crm.kernel.Built;
import crm.kernel.FieldsOf;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.tasks.task.TaskItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a project along the time, as far as the viewer may read them.
 *
 * @param critical ids of the tasks that decide how long the project takes
 * @param more whether there are more tasks than are shown
 */
record GanttAnswer(List<GanttItem> items, List<GanttLink> links, List<Long> critical, boolean more) {

    /**
     * A task and its bar.
     *
     * @param start null for one that has neither a plan nor a deadline
     * @param progress how much of it is done, in per cent
     */
    @Built
    @FieldsOf(RecordType.TASK)
    record GanttItem(
            long id,
            long version,
            String name,
            @Nullable Instant start,
            @Nullable Instant end,
            boolean done,
            boolean overdue,
            @Nullable Long parentId,
            List<Ref> responsible,
            TaskItem.TaskStatusRef status,
            int progress) {}

    /** One task has to be finished before another begins. */
    record GanttLink(long from, long to) {}
}
