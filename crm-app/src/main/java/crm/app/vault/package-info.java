/** The key of this installation that is kept outside of the database. */
@NullMarked
package crm.app.vault;

import org.jspecify.annotations.NullMarked;
