/** People: their data, list, hand-over and names. */
@NullMarked
package crm.users.person;

import org.jspecify.annotations.NullMarked;
