/** What tasks and projects are asked to be and what happens to them, for those who react to it. */
@NamedInterface("api")
@NullMarked
package crm.tasks.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
