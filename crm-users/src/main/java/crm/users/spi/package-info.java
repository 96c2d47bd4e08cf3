/** What other contexts add to people: what a person holds, what they achieved, and whether their timer runs. */
@NamedInterface("spi")
@NullMarked
package crm.users.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
