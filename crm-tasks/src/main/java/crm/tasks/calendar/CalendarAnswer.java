package crm.tasks.calendar;

import crm.tasks.task.TaskItem;
import java.util.List;

/**
 * The tasks of some days.
 *
 * @param items by the time they are planned for, or else are due
 * @param more whether there are others, which would be too many to be shown
 */
record CalendarAnswer(List<TaskItem> items, boolean more, Progress progress) {

    /**
     * How far what is shown has come.
     *
     * @param planned how many tasks there are
     * @param done how many of them are done
     * @param overdue how many should have been done by now
     * @param plannedMinutes how long all of them take, as far as that is said
     * @param doneMinutes the same of those that are done
     */
    record Progress(int planned, int done, int overdue, long plannedMinutes, long doneMinutes) {

        static Progress of(List<TaskItem> items) {
            return new Progress(
                    items.size(),
                    (int) items.stream().filter(TaskItem::done).count(),
                    (int) items.stream().filter(TaskItem::overdue).count(),
                    items.stream().mapToLong(Progress::minutes).sum(),
                    items.stream()
                            .filter(TaskItem::done)
                            .mapToLong(Progress::minutes)
                            .sum());
        }

        private static long minutes(TaskItem item) {
            Integer minutes = item.durationMinutes();
            return minutes == null ? 0 : minutes;
        }
    }
}
