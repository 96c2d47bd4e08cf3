@NullMarked
package crm.tasks.reminder;

import org.jspecify.annotations.NullMarked;
