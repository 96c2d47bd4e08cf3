@NullMarked
package crm.deals.pricelist;

import org.jspecify.annotations.NullMarked;
