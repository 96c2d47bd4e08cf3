package crm.users.group;

import crm.data.SortColumn;
import org.jooq.Field;

enum GroupSort implements SortColumn {
    NAME(GroupReader.NAME),
    CREATED_AT(GroupReader.CREATED_AT);

    private final Field<?> field;

    GroupSort(Field<?> field) {
        this.field = field;
    }

    @Override
    public Field<?> field() {
        return field;
    }
}
