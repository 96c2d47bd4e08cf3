/** The history of a contact or a company together with that of its deals and leads. */
@NullMarked
package crm.contacts.timeline;

import org.jspecify.annotations.NullMarked;
