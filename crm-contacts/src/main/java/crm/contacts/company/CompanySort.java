package crm.contacts.company;

import static crm.contacts.tables.Company.COMPANY;

import crm.data.SortColumn;
import org.jooq.Field;

/** What companies may be sorted by. */
enum CompanySort implements SortColumn {
    CREATED_AT(COMPANY.CREATED_AT),
    UPDATED_AT(COMPANY.UPDATED_AT),
    NAME(COMPANY.NAME);

    private final Field<?> field;

    CompanySort(Field<?> field) {
        this.field = field;
    }

    @Override
    public Field<?> field() {
        return field;
    }
}
