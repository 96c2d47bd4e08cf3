/** What other modules tell this one about people: contracts that they implement. */
@NamedInterface("spi")
@NullMarked
package crm.users.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
