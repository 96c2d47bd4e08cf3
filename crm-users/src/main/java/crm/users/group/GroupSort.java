package crm.users.group;

import static crm.users.tables.PeopleGroup.PEOPLE_GROUP;

import crm.data.SortColumn;
import org.jooq.Field;

enum GroupSort implements SortColumn {
    NAME(PEOPLE_GROUP.NAME),
    CREATED_AT(PEOPLE_GROUP.CREATED_AT);

    private final Field<?> field;

    GroupSort(Field<?> field) {
        this.field = field;
    }

    @Override
    public Field<?> field() {
        return field;
    }
}
