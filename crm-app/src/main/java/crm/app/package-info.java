/**
 * The composition: the HTTP translation of the contract, sign-in, live relay, embedded services and the web client.
 * Depends on every context; none depends on it.
 */
@ApplicationModule
@NullMarked
package crm.app;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
