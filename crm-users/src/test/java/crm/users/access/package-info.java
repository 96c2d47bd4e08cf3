@NullMarked
package crm.users.access;

import org.jspecify.annotations.NullMarked;
