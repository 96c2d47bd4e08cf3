package crm.deals.pricelist;

import static crm.data.InstantBinding.INSTANT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Columns of the table {@code price_list}. */
final class PriceListTable {

    static final Table<?> PRICE_LIST = table(name("deals", "price_list"));
    static final Field<Long> ID = column("id", SQLDataType.BIGINT);
    static final Field<Long> VERSION = column("version", SQLDataType.BIGINT);
    static final Field<String> NAME = column("name", SQLDataType.CLOB);
    static final Field<BigDecimal> DISCOUNT = column("discount", SQLDataType.NUMERIC(5, 2));
    static final Field<LocalDate> VALID_FROM = column("valid_from", SQLDataType.LOCALDATE);
    static final Field<LocalDate> VALID_UNTIL = column("valid_until", SQLDataType.LOCALDATE);
    static final Field<String> COMMENT = column("comment", SQLDataType.CLOB);
    static final Field<String> SEARCH_TEXT = column("search_text", SQLDataType.CLOB);
    static final Field<Instant> CREATED_AT = column("created_at", INSTANT);
    static final Field<Instant> UPDATED_AT = column("updated_at", INSTANT);
    static final Field<Long> CREATED_BY = column("created_by", SQLDataType.BIGINT);
    static final Field<Instant> DELETED_AT = column("deleted_at", INSTANT);

    static final List<Field<?>> SHOWN =
            List.of(ID, VERSION, NAME, DISCOUNT, VALID_FROM, VALID_UNTIL, COMMENT, CREATED_AT, UPDATED_AT, CREATED_BY);

    private PriceListTable() {}

    private static <T> Field<T> column(String column, DataType<T> type) {
        return field(name("price_list", column), type);
    }
}
