package crm.users.activity;

import static crm.data.InstantBinding.INSTANT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.List;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Columns of the history for the read side. */
final class ActivityTable {

    static final Table<?> ACTIVITY = table(DSL.name("users", "activity"));
    static final Field<Long> ID = column("id", SQLDataType.BIGINT.notNull());
    static final Field<Instant> AT = column("at", INSTANT.notNull());
    static final Field<Long> USER_ID = column("user_id", SQLDataType.BIGINT);
    static final Field<String> ACTION = column("action", SQLDataType.CLOB.notNull());
    static final Field<String> RECORD_TYPE = column("record_type", SQLDataType.CLOB.notNull());
    static final Field<Long> RECORD_ID = column("record_id", SQLDataType.BIGINT.notNull());
    static final Field<String> RECORD_NAME = column("record_name", SQLDataType.CLOB.notNull());
    static final Field<Long> RESPONSIBLE_ID = column("responsible_id", SQLDataType.BIGINT);
    static final Field<JSONB> CHANGES = column("changes", SQLDataType.JSONB.notNull());

    static final List<Field<?>> COLUMNS =
            List.of(ID, AT, USER_ID, ACTION, RECORD_TYPE, RECORD_ID, RECORD_NAME, CHANGES);

    private ActivityTable() {}

    private static <T> Field<T> column(String name, DataType<T> type) {
        return field(DSL.name("activity", name), type);
    }
}
