/** What other contexts tell people by, and the events about comments. */
@NamedInterface("api")
@NullMarked
package crm.communications.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
