/** Who may read a contact or company. */
@NullMarked
package crm.contacts.customer;

import org.jspecify.annotations.NullMarked;
