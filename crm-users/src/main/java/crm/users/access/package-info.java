/** Who may do what and which sign-ins count, asked with every request and therefore cached. */
@NullMarked
package crm.users.access;

import org.jspecify.annotations.NullMarked;
