/** The tables of the schema {@code communications}, generated from the migrations by {@code ColumnsTests}. */
@NullMarked
package crm.communications.tables;

import org.jspecify.annotations.NullMarked;
