/** What other contexts add to contacts and companies. */
@NamedInterface("spi")
@NullMarked
package crm.contacts.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
