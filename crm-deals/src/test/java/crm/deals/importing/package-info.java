@NullMarked
package crm.deals.importing;

import org.jspecify.annotations.NullMarked;
