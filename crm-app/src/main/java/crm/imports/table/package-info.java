/** Reads a tabular file of unknown origin (xlsx or delimited text) as a bounded, forward-only stream of rows. */
@NullMarked
package crm.imports.table;

import org.jspecify.annotations.NullMarked;
