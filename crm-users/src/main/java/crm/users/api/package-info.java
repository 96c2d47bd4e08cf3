/** What other contexts may ask about people: rights, accounts, history, and the events about them. */
@NamedInterface("api")
@NullMarked
package crm.users.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
