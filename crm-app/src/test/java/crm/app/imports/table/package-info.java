@NullMarked
package crm.app.imports.table;

import org.jspecify.annotations.NullMarked;
