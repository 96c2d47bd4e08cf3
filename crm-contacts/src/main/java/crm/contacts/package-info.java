/**
 * The customers: contacts (people) and companies, how to reach them and how they belong together. Keeps them valid, finds duplicates on
 * entry, keeps deleted ones in a bin for thirty days.
 */
@ApplicationModule(allowedDependencies = {"kernel", "data", "users :: api", "users :: spi"})
@NullMarked
package crm.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
