/** Employees by what others call them. */
@NullMarked
package crm.users.lookup;

import org.jspecify.annotations.NullMarked;
