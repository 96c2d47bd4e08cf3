@NullMarked
package crm.users.person;

import org.jspecify.annotations.NullMarked;
