/** What other contexts may ask about contacts and companies, and the events about them. */
@NamedInterface("api")
@NullMarked
package crm.contacts.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
