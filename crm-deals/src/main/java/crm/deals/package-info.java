/**
 * Funnels and their stages, leads and deals, order lines and products: what moves where, when and by whom, the board and the list, and
 * how a lead becomes a deal.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "data", "users :: api", "users :: spi", "contacts :: api", "contacts :: spi"})
@NullMarked
package crm.deals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
