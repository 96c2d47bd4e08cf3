/** The folder that an installation keeps what is its own in: whose it is, who else may look, and what is swept out of it. */
@NamedInterface("home")
@NullMarked
package crm.app.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
