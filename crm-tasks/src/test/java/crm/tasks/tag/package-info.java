@NullMarked
package crm.tasks.tag;

import org.jspecify.annotations.NullMarked;
