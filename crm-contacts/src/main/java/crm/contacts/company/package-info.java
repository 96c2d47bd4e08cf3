/** Companies: legal entities and sole traders. */
@NullMarked
package crm.contacts.company;

import org.jspecify.annotations.NullMarked;
