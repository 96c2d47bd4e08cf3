/** Uploading, reading, holding and removing files. */
@NullMarked
package crm.files.file;

import org.jspecify.annotations.NullMarked;
