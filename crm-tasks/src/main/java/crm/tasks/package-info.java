/**
 * Tasks and their projects, statuses and tags: who is to do what until when, who takes part, what repeats, reminders, the calendar and its
 * feed.
 */
@ApplicationModule(allowedDependencies = {"kernel", "data", "files :: api", "users :: api", "users :: spi"})
@NullMarked
package crm.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
