@NullMarked
package crm.users.reach;

import org.jspecify.annotations.NullMarked;
