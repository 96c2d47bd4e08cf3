/** The tables of the schema {@code timetracking}, generated from the migrations by {@code ColumnsTests}. */
@NullMarked
package crm.timetracking.tables;

import org.jspecify.annotations.NullMarked;
