/** Who may read a record, asked of the modules that keep them. */
@NullMarked
package crm.communications.reader;

import org.jspecify.annotations.NullMarked;
