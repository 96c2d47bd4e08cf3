@NullMarked
package crm.users.invitation;

import org.jspecify.annotations.NullMarked;
