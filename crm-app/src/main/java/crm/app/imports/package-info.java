/** The import engine: takes a file in, guesses what its columns mean, and lets the modules write its rows, in the background and durably. */
@NullMarked
package crm.app.imports;

import org.jspecify.annotations.NullMarked;
