package crm.contacts.company;

import crm.data.SortColumn;
import org.jooq.Field;

/** What companies may be sorted by. */
enum CompanySort implements SortColumn {
    CREATED_AT(CompanyTable.CREATED_AT),
    UPDATED_AT(CompanyTable.UPDATED_AT),
    NAME(CompanyTable.NAME);

    private final Field<?> field;

    CompanySort(Field<?> field) {
        this.field = field;
    }

    @Override
    public Field<?> field() {
        return field;
    }
}
