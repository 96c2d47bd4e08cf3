@NullMarked
package crm.files.kind;

import org.jspecify.annotations.NullMarked;
