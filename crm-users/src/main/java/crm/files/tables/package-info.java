/** The tables of the schema {@code files}, generated from the migrations by {@code ColumnsTests}. */
@NullMarked
package crm.files.tables;

import org.jspecify.annotations.NullMarked;
