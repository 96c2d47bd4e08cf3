/** The tables of the schema {@code tasks}, generated from the migrations by {@code ColumnsTests}. */
@NullMarked
package crm.tasks.tables;

import org.jspecify.annotations.NullMarked;
