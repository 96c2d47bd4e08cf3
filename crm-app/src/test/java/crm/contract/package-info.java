/** What holds for every endpoint alike. */
@NullMarked
package crm.contract;

import org.jspecify.annotations.NullMarked;
