@NullMarked
package crm;

import org.jspecify.annotations.NullMarked;
