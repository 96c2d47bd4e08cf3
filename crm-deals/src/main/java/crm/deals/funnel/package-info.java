@NullMarked
package crm.deals.funnel;

import org.jspecify.annotations.NullMarked;
