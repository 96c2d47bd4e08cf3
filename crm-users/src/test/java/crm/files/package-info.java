@NullMarked
package crm.files;

import org.jspecify.annotations.NullMarked;
