/** Records that are likely to be the one that is being entered. */
@NullMarked
package crm.contacts.duplicate;

import org.jspecify.annotations.NullMarked;
