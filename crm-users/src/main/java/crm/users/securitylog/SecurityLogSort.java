package crm.users.securitylog;

import crm.data.SortColumn;
import org.jooq.Field;

enum SecurityLogSort implements SortColumn {
    AT(SecurityLogTable.AT);

    private final Field<?> field;

    SecurityLogSort(Field<?> field) {
        this.field = field;
    }

    @Override
    public Field<?> field() {
        return field;
    }
}
