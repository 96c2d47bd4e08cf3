package crm.deals.product;

import static crm.data.InstantBinding.INSTANT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Columns of the table {@code product}. */
final class ProductTable {

    static final Table<?> PRODUCT = table(name("deals", "product"));
    static final Field<Long> ID = column("id", SQLDataType.BIGINT);
    static final Field<Long> VERSION = column("version", SQLDataType.BIGINT);
    static final Field<String> ARTICLE = column("article", SQLDataType.CLOB);
    static final Field<String> NAME = column("name", SQLDataType.CLOB);
    static final Field<String> PACKAGE = column("package", SQLDataType.CLOB);
    static final Field<BigDecimal> PRICE = column("price", SQLDataType.NUMERIC(19, 4));
    static final Field<String> CURRENCY = column("currency", SQLDataType.CLOB);
    static final Field<BigDecimal> QUANTITY = column("quantity", SQLDataType.NUMERIC(15, 3));
    static final Field<String> SEARCH_TEXT = column("search_text", SQLDataType.CLOB);
    static final Field<Instant> CREATED_AT = column("created_at", INSTANT);
    static final Field<Instant> UPDATED_AT = column("updated_at", INSTANT);
    static final Field<Long> CREATED_BY = column("created_by", SQLDataType.BIGINT);
    static final Field<Instant> DELETED_AT = column("deleted_at", INSTANT);

    static final List<Field<?>> SHOWN =
            List.of(ID, VERSION, ARTICLE, NAME, PACKAGE, PRICE, CURRENCY, QUANTITY, CREATED_AT, UPDATED_AT, CREATED_BY);

    private ProductTable() {}

    private static <T> Field<T> column(String column, DataType<T> type) {
        return field(name("product", column), type);
    }
}
