@NullMarked
package crm.users.securitylog;

import org.jspecify.annotations.NullMarked;
