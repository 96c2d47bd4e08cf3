@NullMarked
package crm.deals.api;

import org.jspecify.annotations.NullMarked;
