@NullMarked
package crm.tasks.task;

import org.jspecify.annotations.NullMarked;
