/** Why a person may or may not do something with a record, in words. */
@NullMarked
package crm.users.rights;

import org.jspecify.annotations.NullMarked;
