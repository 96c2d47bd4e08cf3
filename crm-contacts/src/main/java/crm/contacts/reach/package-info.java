/** Phones and e-mails of contacts and companies, in tables of their own. */
@NullMarked
package crm.contacts.reach;

import org.jspecify.annotations.NullMarked;
