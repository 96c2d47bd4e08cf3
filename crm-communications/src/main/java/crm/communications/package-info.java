/**
 * What people say to each other about records, and what the system tells them: comments with mentions and files, notifications in the
 * application and by letter. Whom a record concerns it learns from the events of all modules; it knows none of them by name.
 */
@ApplicationModule(allowedDependencies = {"kernel", "data", "files :: api", "users :: api"})
@NullMarked
package crm.communications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
