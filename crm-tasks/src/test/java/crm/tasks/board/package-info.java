@NullMarked
package crm.tasks.board;

import org.jspecify.annotations.NullMarked;
