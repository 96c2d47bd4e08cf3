/** What people may see and do, over the whole application. */
@NullMarked
package crm.rights;

import org.jspecify.annotations.NullMarked;
