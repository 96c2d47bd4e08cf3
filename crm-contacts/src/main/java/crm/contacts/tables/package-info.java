/** The tables of the schema {@code contacts}, generated from the migrations by {@code ColumnsTests}. */
@NullMarked
package crm.contacts.tables;

import org.jspecify.annotations.NullMarked;
