@NullMarked
package crm.kernel;

import org.jspecify.annotations.NullMarked;
