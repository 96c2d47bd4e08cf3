package crm.contacts.contact;

import crm.data.SortColumn;
import org.jooq.Field;

/** What contacts may be sorted by. */
enum ContactSort implements SortColumn {
    CREATED_AT(ContactTable.CREATED_AT),
    UPDATED_AT(ContactTable.UPDATED_AT),
    NAME(ContactTable.NAME);

    private final Field<?> field;

    ContactSort(Field<?> field) {
        this.field = field;
    }

    @Override
    public Field<?> field() {
        return field;
    }
}
