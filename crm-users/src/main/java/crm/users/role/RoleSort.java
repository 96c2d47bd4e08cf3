package crm.users.role;

import static crm.users.role.RoleReader.CREATED_AT_COLUMN;
import static crm.users.role.RoleReader.NAME_COLUMN;

import crm.data.SortColumn;
import org.jooq.Field;

enum RoleSort implements SortColumn {
    NAME(NAME_COLUMN),
    CREATED_AT(CREATED_AT_COLUMN);

    private final Field<?> field;

    RoleSort(Field<?> field) {
        this.field = field;
    }

    @Override
    public Field<?> field() {
        return field;
    }
}
