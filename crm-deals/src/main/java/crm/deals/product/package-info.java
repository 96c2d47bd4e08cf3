@NullMarked
package crm.deals.product;

import org.jspecify.annotations.NullMarked;
