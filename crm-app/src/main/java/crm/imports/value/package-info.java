/** Reads what people and other programs write into cells: dates, numbers, yes and no. */
@NullMarked
package crm.imports.value;

import org.jspecify.annotations.NullMarked;
