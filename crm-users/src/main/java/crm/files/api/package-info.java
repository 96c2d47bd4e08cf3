/** What other contexts do with files: take them in, and let records hold them. */
@NamedInterface("api")
@NullMarked
package crm.files.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
