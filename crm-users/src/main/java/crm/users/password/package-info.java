/** Passwords of people: changed by themselves, or set anew by a link when they are forgotten. */
@NullMarked
package crm.users.password;

import org.jspecify.annotations.NullMarked;
