@NullMarked
package crm.files.file;

import org.jspecify.annotations.NullMarked;
