@NullMarked
package crm.imports.table;

import org.jspecify.annotations.NullMarked;
