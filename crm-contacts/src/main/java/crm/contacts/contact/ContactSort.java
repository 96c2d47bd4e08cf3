package crm.contacts.contact;

import crm.contacts.customer.CustomerColumns;
import crm.data.SortColumn;
import crm.kernel.FieldsOf;
import crm.kernel.RecordType;
import org.jooq.Field;

/** What contacts may be sorted by. */
@FieldsOf(RecordType.CONTACT)
enum ContactSort implements SortColumn {
    CREATED_AT(CustomerColumns.CONTACT.createdAt),
    UPDATED_AT(CustomerColumns.CONTACT.updatedAt),
    NAME(CustomerColumns.CONTACT.called),
    JOB_TITLE(ContactTable.JOB_TITLE);

    private final Field<?> field;

    ContactSort(Field<?> field) {
        this.field = field;
    }

    @Override
    public Field<?> field() {
        return field;
    }
}
