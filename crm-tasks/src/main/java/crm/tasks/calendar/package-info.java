/** Tasks by time: the calendar with its progress, and somebody's day. */
@NullMarked
package crm.tasks.calendar;

import org.jspecify.annotations.NullMarked;
