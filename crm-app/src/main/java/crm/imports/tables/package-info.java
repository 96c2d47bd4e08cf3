/** The tables of the schema {@code imports}, generated from the migrations by {@code ColumnsTests}. */
@NullMarked
package crm.imports.tables;

import org.jspecify.annotations.NullMarked;
