/** What this module tells people of. */
@NullMarked
package crm.communications.kind;

import org.jspecify.annotations.NullMarked;
