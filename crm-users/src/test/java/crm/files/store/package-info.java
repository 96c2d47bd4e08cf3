@NullMarked
package crm.files.store;

import org.jspecify.annotations.NullMarked;
