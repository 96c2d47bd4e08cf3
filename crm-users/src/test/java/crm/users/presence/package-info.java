@NullMarked
package crm.users.presence;

import org.jspecify.annotations.NullMarked;
