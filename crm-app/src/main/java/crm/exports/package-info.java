/** Exports: what a list shows as a file, made in the background and kept for a week for whoever asked for it. */
@ApplicationModule(allowedDependencies = {"kernel", "data", "data :: list", "files :: api", "users :: api"})
@NullMarked
package crm.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
