/** The tables of the schema {@code deals}, generated from the migrations by {@code ColumnsTests}. */
@NullMarked
package crm.deals.tables;

import org.jspecify.annotations.NullMarked;
