package crm.tasks.calendar;

import crm.tasks.task.TaskItem;
import java.util.List;

/**
 * What somebody has to do today; of each part the first {@value CalendarReader#OF_A_DAY}.
 *
 * @param overdue what should have been done before today, or earlier today
 * @param today what is planned for today or due by its end
 * @param offered what waits for an answer
 * @param done what was finished today
 */
record MyDayAnswer(List<TaskItem> overdue, List<TaskItem> today, List<TaskItem> offered, List<TaskItem> done) {}
