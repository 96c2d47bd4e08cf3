@NullMarked
package crm.deals.entry;

import org.jspecify.annotations.NullMarked;
