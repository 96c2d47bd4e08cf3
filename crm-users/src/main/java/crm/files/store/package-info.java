/** Where the bytes of files lie. */
@NullMarked
package crm.files.store;

import org.jspecify.annotations.NullMarked;
