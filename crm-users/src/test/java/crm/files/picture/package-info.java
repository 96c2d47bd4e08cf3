@NullMarked
package crm.files.picture;

import org.jspecify.annotations.NullMarked;
