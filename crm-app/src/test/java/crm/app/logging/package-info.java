@NullMarked
package crm.app.logging;

import org.jspecify.annotations.NullMarked;
