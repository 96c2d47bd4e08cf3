package crm.users.api;

import static crm.data.InstantBinding.INSTANT;

import crm.data.SortColumn;
import java.time.Instant;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What a timeline may be sorted by. */
public enum TimelineSort implements SortColumn {
    AT(DSL.field(DSL.name("activity", "at"), INSTANT.notNull()));

    private final Field<Instant> field;

    TimelineSort(Field<Instant> field) {
        this.field = field;
    }

    @Override
    public Field<?> field() {
        return field;
    }
}
