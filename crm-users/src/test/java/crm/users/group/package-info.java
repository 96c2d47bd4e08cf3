@NullMarked
package crm.users.group;

import org.jspecify.annotations.NullMarked;
