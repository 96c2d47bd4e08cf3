@NullMarked
package crm.deals.order;

import org.jspecify.annotations.NullMarked;
