@NullMarked
package crm.data;

import org.jspecify.annotations.NullMarked;
