/** Phones and e-mails of contacts and companies, in tables of their own. */
@NullMarked
package crm.contacts.contactpoint;

import org.jspecify.annotations.NullMarked;
