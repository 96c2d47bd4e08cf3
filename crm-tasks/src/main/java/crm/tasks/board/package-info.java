/** Tasks in columns, one a status. */
@NullMarked
package crm.tasks.board;

import org.jspecify.annotations.NullMarked;
