/** What the application does while what it depends on is away. */
@NullMarked
package crm.faults;

import org.jspecify.annotations.NullMarked;
