/** Letters that the system writes to people. */
@NullMarked
package crm.users.letter;

import org.jspecify.annotations.NullMarked;
