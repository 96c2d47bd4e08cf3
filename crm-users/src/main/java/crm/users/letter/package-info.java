/** Letters that the system writes by itself. */
@NullMarked
package crm.users.letter;

import org.jspecify.annotations.NullMarked;
