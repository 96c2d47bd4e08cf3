/** Who is in the network: kept in Redis, told live. */
@NullMarked
package crm.users.presence;

import org.jspecify.annotations.NullMarked;
