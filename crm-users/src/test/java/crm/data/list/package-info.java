@NullMarked
package crm.data.list;

import org.jspecify.annotations.NullMarked;
