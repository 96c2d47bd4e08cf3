@NullMarked
package crm.users.setup;

import org.jspecify.annotations.NullMarked;
