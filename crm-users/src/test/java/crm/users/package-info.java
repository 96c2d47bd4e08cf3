@NullMarked
package crm.users;

import org.jspecify.annotations.NullMarked;
