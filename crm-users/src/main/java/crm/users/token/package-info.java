/** API tokens: made, listed and revoked by their person, looked up with every call that carries one. */
@NullMarked
package crm.users.token;

import org.jspecify.annotations.NullMarked;
