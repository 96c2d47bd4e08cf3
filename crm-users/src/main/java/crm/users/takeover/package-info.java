/** A company that moves in brings its people along. */
@NullMarked
package crm.users.takeover;

import org.jspecify.annotations.NullMarked;
