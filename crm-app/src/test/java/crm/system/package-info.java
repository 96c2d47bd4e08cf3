/** The packaged application, run as its operators run it: as processes, with real services, real files and real browsers. */
@NullMarked
package crm.system;

import org.jspecify.annotations.NullMarked;
