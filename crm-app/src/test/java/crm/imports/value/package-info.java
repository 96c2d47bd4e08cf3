@NullMarked
package crm.imports.value;

import org.jspecify.annotations.NullMarked;
