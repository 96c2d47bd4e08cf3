/** Contacts: people who are customers. */
@NullMarked
package crm.contacts.contact;

import org.jspecify.annotations.NullMarked;
