/**
 * What all contexts must mean the same by: records and references to them, people's rights, money, phones, events, errors, and the
 * contracts that modules implement and the application collects. No bean, no entity, no storage.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package crm.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
