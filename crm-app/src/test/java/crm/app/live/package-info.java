@NullMarked
package crm.app.live;

import org.jspecify.annotations.NullMarked;
