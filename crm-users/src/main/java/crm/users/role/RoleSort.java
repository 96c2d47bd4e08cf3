package crm.users.role;

import static crm.users.tables.Role.ROLE;

import crm.data.SortColumn;
import org.jooq.Field;

enum RoleSort implements SortColumn {
    NAME(ROLE.NAME),
    CREATED_AT(ROLE.CREATED_AT);

    private final Field<?> field;

    RoleSort(Field<?> field) {
        this.field = field;
    }

    @Override
    public Field<?> field() {
        return field;
    }
}
