/** The tables' columns as code names them, against the tables that the migrations make. */
@NullMarked
package crm.columns;

import org.jspecify.annotations.NullMarked;
