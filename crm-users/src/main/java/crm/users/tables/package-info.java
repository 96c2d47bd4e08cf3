/** The tables of the schema {@code users}, generated from the migrations by {@code ColumnsTests}. */
@NullMarked
package crm.users.tables;

import org.jspecify.annotations.NullMarked;
