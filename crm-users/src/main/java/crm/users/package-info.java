/**
 * The people of the company, their groups, roles and rights; how they get in: set-up, invitation, accounts, API tokens; and the history
 * of what they did.
 */
@ApplicationModule(allowedDependencies = {"kernel", "data", "files :: api"})
@NullMarked
package crm.users;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
