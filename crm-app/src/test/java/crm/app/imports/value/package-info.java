@NullMarked
package crm.app.imports.value;

import org.jspecify.annotations.NullMarked;
