/** Comments and notifications with all modules around them. */
@NullMarked
package crm.talk;

import org.jspecify.annotations.NullMarked;
