/** Letters that the system writes by itself. */
@NullMarked
package crm.users.email;

import org.jspecify.annotations.NullMarked;
