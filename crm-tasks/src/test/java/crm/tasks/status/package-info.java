@NullMarked
package crm.tasks.status;

import org.jspecify.annotations.NullMarked;
