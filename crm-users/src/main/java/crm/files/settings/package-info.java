/** What an installation says about files. */
@NullMarked
package crm.files.settings;

import org.jspecify.annotations.NullMarked;
