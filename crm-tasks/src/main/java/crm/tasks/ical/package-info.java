/**
 * Tasks as other calendars know them: written as a feed and read from a file of iCalendar (RFC 5545; colours, names and refreshing by RFC 7986).
 */
@NullMarked
package crm.tasks.ical;

import org.jspecify.annotations.NullMarked;
