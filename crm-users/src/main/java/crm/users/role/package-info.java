/** Roles and the rights they give. */
@NullMarked
package crm.users.role;

import org.jspecify.annotations.NullMarked;
