@NullMarked
package crm.app.vault;

import org.jspecify.annotations.NullMarked;
