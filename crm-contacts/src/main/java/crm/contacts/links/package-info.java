/** Which contacts belong to which companies. */
@NullMarked
package crm.contacts.links;

import org.jspecify.annotations.NullMarked;
