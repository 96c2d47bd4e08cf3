package crm.users.person;

import static crm.users.person.PersonTable.LAST_SIGN_IN_ORDER;

import crm.data.SortColumn;
import org.jooq.Field;

enum PersonSort implements SortColumn {
    NAME(PersonTable.NAME),
    EMAIL(PersonTable.EMAIL),
    CREATED_AT(PersonTable.CREATED_AT),
    LAST_SIGN_IN_AT(LAST_SIGN_IN_ORDER);

    private final Field<?> field;

    PersonSort(Field<?> field) {
        this.field = field;
    }

    @Override
    public Field<?> field() {
        return field;
    }
}
