/** What happens to leads, deals, funnels and products, for those who react to it. */
@NamedInterface("api")
@NullMarked
package crm.tasks.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
