package crm.contacts.company;

import crm.contacts.customer.CustomerColumns;
import crm.data.SortColumn;
import org.jooq.Field;

/** What companies may be sorted by. */
enum CompanySort implements SortColumn {
    CREATED_AT(CustomerColumns.COMPANY.createdAt),
    UPDATED_AT(CustomerColumns.COMPANY.updatedAt),
    NAME(CustomerColumns.COMPANY.called);

    private final Field<?> field;

    CompanySort(Field<?> field) {
        this.field = field;
    }

    @Override
    public Field<?> field() {
        return field;
    }
}
