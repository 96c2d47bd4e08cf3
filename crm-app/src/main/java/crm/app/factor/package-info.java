/** Second factors of people: codes of an authenticator app, passkeys, and recovery codes for when both are lost. */
@NullMarked
package crm.app.factor;

import org.jspecify.annotations.NullMarked;
