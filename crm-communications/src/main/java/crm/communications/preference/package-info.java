/** What each person wants to be told of, and how. */
@NullMarked
package crm.communications.preference;

import org.jspecify.annotations.NullMarked;
