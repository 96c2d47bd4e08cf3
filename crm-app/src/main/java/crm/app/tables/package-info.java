/** The tables of the schema {@code app}, generated from the migrations by {@code ColumnsTests}. */
@NullMarked
package crm.app.tables;

import org.jspecify.annotations.NullMarked;
