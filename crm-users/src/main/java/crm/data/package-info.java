/**
 * The read path that all contexts share: lists by keyset, filters, visibility as a condition, names of other records from a cache, and
 * the small bus that keeps caches of several nodes true.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package crm.data;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
