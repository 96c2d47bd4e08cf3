/** What the log keeps to itself. */
@NullMarked
package crm.app.logging;

import org.jspecify.annotations.NullMarked;
