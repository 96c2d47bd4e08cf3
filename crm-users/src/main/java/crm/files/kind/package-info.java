/** What a file is, judged by its bytes. */
@NullMarked
package crm.files.kind;

import org.jspecify.annotations.NullMarked;
