package crm.communications.notification;

import static crm.communications.tables.Notification.NOTIFICATION;

import crm.data.SortColumn;
import java.time.Instant;
import org.jooq.Field;

/** What notifications may be sorted by. */
enum NotificationSort implements SortColumn {
    AT;

    @Override
    public Field<Instant> field() {
        return NOTIFICATION.AT;
    }
}
