@NullMarked
package crm.tasks.gantt;

import org.jspecify.annotations.NullMarked;
