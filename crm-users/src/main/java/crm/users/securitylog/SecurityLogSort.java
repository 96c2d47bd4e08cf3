package crm.users.securitylog;

import static crm.users.tables.SecurityLog.SECURITY_LOG;

import crm.data.SortColumn;
import org.jooq.Field;

enum SecurityLogSort implements SortColumn {
    AT(SECURITY_LOG.AT);

    private final Field<?> field;

    SecurityLogSort(Field<?> field) {
        this.field = field;
    }

    @Override
    public Field<?> field() {
        return field;
    }
}
