package crm.communications.notification;

import static crm.communications.tables.Notification.NOTIFICATION;

import crm.data.SortColumn;
import org.jooq.Field;

/** What notifications may be sorted by. */
enum NotificationSort implements SortColumn {
    AT(NOTIFICATION.AT);

    private final Field<?> field;

    NotificationSort(Field<?> field) {
        this.field = field;
    }

    @Override
    public Field<?> field() {
        return field;
    }
}
