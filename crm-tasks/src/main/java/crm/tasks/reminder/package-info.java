/** Reminders of tasks: when each person is due to be reminded, and the sending, once for each whatever stops in between. */
@NullMarked
package crm.tasks.reminder;

import org.jspecify.annotations.NullMarked;
