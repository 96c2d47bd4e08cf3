/** Which values contacts and companies accept. Pure: no storage, no rights. */
@NullMarked
package crm.contacts.rules;

import org.jspecify.annotations.NullMarked;
