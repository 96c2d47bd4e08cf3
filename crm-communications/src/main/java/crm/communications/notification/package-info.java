/** What people are told: kept, grouped, shown, live and by letter. */
@NullMarked
package crm.communications.notification;

import org.jspecify.annotations.NullMarked;
