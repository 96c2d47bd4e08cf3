@NullMarked
package crm.tasks.share;

import org.jspecify.annotations.NullMarked;
