package crm.users.securitylog;

import static crm.data.InstantBinding.INSTANT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.List;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Columns of the log for the read side. */
final class SecurityLogTable {

    static final Table<?> LOG = table(DSL.name("users", "security_log"));
    static final Field<Long> ID = column("id", SQLDataType.BIGINT.notNull());
    static final Field<Instant> AT = column("at", INSTANT.notNull());
    static final Field<String> KIND = column("kind", SQLDataType.CLOB.notNull());
    static final Field<Long> PERSON_ID = column("person_id", SQLDataType.BIGINT);
    static final Field<Long> ACTOR_ID = column("actor_id", SQLDataType.BIGINT);
    static final Field<String> TRIED = column("tried", SQLDataType.CLOB);
    static final Field<String> ADDRESS = column("address", SQLDataType.CLOB);
    static final Field<String> USER_AGENT = column("user_agent", SQLDataType.CLOB);
    static final Field<String> DETAIL = column("detail", SQLDataType.CLOB);
    static final Field<Integer> TIMES = column("times", SQLDataType.INTEGER.notNull());

    static final List<Field<?>> COLUMNS =
            List.of(ID, AT, KIND, PERSON_ID, ACTOR_ID, TRIED, ADDRESS, USER_AGENT, DETAIL, TIMES);

    private SecurityLogTable() {}

    private static <T> Field<T> column(String name, DataType<T> type) {
        return field(DSL.name("security_log", name), type);
    }
}
