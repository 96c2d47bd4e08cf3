@NullMarked
package crm.users.role;

import org.jspecify.annotations.NullMarked;
