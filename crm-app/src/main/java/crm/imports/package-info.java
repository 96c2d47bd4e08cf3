/** The import engine: takes a file in, guesses what its columns mean, and lets the modules write its rows, in the background and durably. */
@ApplicationModule(allowedDependencies = {"kernel", "data", "files :: api", "users :: api"})
@NullMarked
package crm.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
