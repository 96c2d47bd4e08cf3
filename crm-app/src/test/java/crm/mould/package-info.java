/** What a kind of records costs: counted from the sources, printed with every build. */
@NullMarked
package crm.mould;

import org.jspecify.annotations.NullMarked;
