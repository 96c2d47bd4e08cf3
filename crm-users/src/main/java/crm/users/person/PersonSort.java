package crm.users.person;

import static crm.data.InstantBinding.INSTANT;
import static crm.users.tables.Person.PERSON;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;

import crm.data.SortColumn;
import java.time.Instant;
import org.jooq.Field;

enum PersonSort implements SortColumn {
    NAME(PERSON.NAME),
    EMAIL(PERSON.EMAIL),
    CREATED_AT(PERSON.CREATED_AT),
    /** Who has never signed in comes before everybody. */
    LAST_SIGN_IN_AT(coalesce(PERSON.LAST_SIGN_IN_AT, inline(Instant.EPOCH, INSTANT)));

    private final Field<?> field;

    PersonSort(Field<?> field) {
        this.field = field;
    }

    @Override
    public Field<?> field() {
        return field;
    }
}
