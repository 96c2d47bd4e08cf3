/** PostgreSQL and Redis of the installation's own, started when none are configured. */
@NamedInterface("embedded")
@NullMarked
package crm.app.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
