@NullMarked
package crm.app.factor;

import org.jspecify.annotations.NullMarked;
