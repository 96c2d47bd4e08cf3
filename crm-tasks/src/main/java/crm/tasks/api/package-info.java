/** What happens to tasks, their projects, statuses and tags, for those who react to it. */
@NamedInterface("api")
@NullMarked
package crm.tasks.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
