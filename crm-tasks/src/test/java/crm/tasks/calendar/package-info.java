@NullMarked
package crm.tasks.calendar;

import org.jspecify.annotations.NullMarked;
