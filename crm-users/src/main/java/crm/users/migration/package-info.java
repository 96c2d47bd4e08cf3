/** A company that moves in brings its people along. */
@NullMarked
package crm.users.migration;

import org.jspecify.annotations.NullMarked;
