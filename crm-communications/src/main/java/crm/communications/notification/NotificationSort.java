package crm.communications.notification;

import crm.data.SortColumn;
import org.jooq.Field;

/** What notifications may be sorted by. */
enum NotificationSort implements SortColumn {
    AT(NotificationTable.AT);

    private final Field<?> field;

    NotificationSort(Field<?> field) {
        this.field = field;
    }

    @Override
    public Field<?> field() {
        return field;
    }
}
