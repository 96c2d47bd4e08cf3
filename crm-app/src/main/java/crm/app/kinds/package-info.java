/** Whether what the modules say of their kinds of records holds together. */
@NullMarked
package crm.app.kinds;

import org.jspecify.annotations.NullMarked;
