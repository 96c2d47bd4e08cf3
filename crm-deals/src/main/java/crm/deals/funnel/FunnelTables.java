package crm.deals.funnel;

import static crm.data.InstantBinding.INSTANT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Columns of the tables {@code funnel} and {@code stage}. */
final class FunnelTables {

    static final Table<?> FUNNEL = table(name("deals", "funnel"));
    static final Field<Long> FUNNEL_ID = funnel("id", SQLDataType.BIGINT);
    static final Field<Long> FUNNEL_VERSION = funnel("version", SQLDataType.BIGINT);
    static final Field<String> FUNNEL_NAME = funnel("name", SQLDataType.CLOB);
    static final Field<String> FUNNEL_KIND = funnel("kind", SQLDataType.CLOB);
    static final Field<Boolean> FUNNEL_DEFAULT = funnel("is_default", SQLDataType.BOOLEAN);
    static final Field<Integer> FUNNEL_POSITION = funnel("position", SQLDataType.INTEGER);
    static final Field<Instant> FUNNEL_CREATED_AT = funnel("created_at", INSTANT);
    static final Field<Instant> FUNNEL_UPDATED_AT = funnel("updated_at", INSTANT);
    static final Field<Long> FUNNEL_CREATED_BY = funnel("created_by", SQLDataType.BIGINT);

    static final Table<?> STAGE = table(name("deals", "stage"));
    static final Field<Long> STAGE_ID = stage("id", SQLDataType.BIGINT);
    static final Field<Long> STAGE_FUNNEL_ID = stage("funnel_id", SQLDataType.BIGINT);
    static final Field<String> STAGE_NAME = stage("name", SQLDataType.CLOB);
    static final Field<String> STAGE_COLOUR = stage("colour", SQLDataType.CLOB);
    static final Field<String> STAGE_KIND = stage("kind", SQLDataType.CLOB);
    static final Field<Integer> STAGE_POSITION = stage("position", SQLDataType.INTEGER);

    private FunnelTables() {}

    private static <T> Field<T> funnel(String column, DataType<T> type) {
        return field(name("funnel", column), type);
    }

    private static <T> Field<T> stage(String column, DataType<T> type) {
        return field(name("stage", column), type);
    }
}
