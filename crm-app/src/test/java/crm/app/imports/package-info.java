@NullMarked
package crm.app.imports;

import org.jspecify.annotations.NullMarked;
