/** The tables of the schema {@code exports}, generated from the migrations by {@code ColumnsTests}. */
@NullMarked
package crm.exports.tables;

import org.jspecify.annotations.NullMarked;
