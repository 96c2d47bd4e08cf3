@NullMarked
package crm.users.scope;

import org.jspecify.annotations.NullMarked;
