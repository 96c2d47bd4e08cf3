/** What can be configured. */
@NullMarked
package crm.communications.settings;

import org.jspecify.annotations.NullMarked;
