/** Decides whether a change gives anybody more than its giver has. */
@NullMarked
package crm.users.scope;

import org.jspecify.annotations.NullMarked;
