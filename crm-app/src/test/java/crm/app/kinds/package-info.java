@NullMarked
package crm.app.kinds;

import org.jspecify.annotations.NullMarked;
