package crm.contacts.contact;

import static crm.contacts.tables.Contact.CONTACT;

import crm.data.SortColumn;
import crm.kernel.FieldsOf;
import crm.kernel.RecordType;
import org.jooq.Field;

/** What contacts may be sorted by. */
@FieldsOf(RecordType.CONTACT)
enum ContactSort implements SortColumn {
    CREATED_AT(CONTACT.CREATED_AT),
    UPDATED_AT(CONTACT.UPDATED_AT),
    NAME(CONTACT.NAME),
    JOB_TITLE(CONTACT.JOB_TITLE);

    private final Field<?> field;

    ContactSort(Field<?> field) {
        this.field = field;
    }

    @Override
    public Field<?> field() {
        return field;
    }
}
