/** What happened to the safety of accounts: sign-ins, passwords, second factors, tokens, sessions. */
@NullMarked
package crm.users.securitylog;

import org.jspecify.annotations.NullMarked;
