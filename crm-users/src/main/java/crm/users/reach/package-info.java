/** Decides whether a change gives anybody more than its giver has. */
@NullMarked
package crm.users.reach;

import org.jspecify.annotations.NullMarked;
