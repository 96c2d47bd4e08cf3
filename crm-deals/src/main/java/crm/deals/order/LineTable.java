package crm.deals.order;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Columns of the table {@code order_line}. */
final class LineTable {

    static final Table<?> LINE = table(name("deals", "order_line"));
    static final Field<Long> ID = column("id", SQLDataType.BIGINT);
    static final Field<Long> ENTRY_ID = column("entry_id", SQLDataType.BIGINT);
    static final Field<Integer> POSITION = column("position", SQLDataType.INTEGER);
    static final Field<Long> PRODUCT_ID = column("product_id", SQLDataType.BIGINT);
    static final Field<String> ARTICLE = column("article", SQLDataType.CLOB);
    static final Field<String> NAME = column("name", SQLDataType.CLOB);
    static final Field<String> PACKAGE = column("package", SQLDataType.CLOB);
    static final Field<BigDecimal> QUANTITY = column("quantity", SQLDataType.NUMERIC(15, 3));
    static final Field<BigDecimal> PRICE = column("price", SQLDataType.NUMERIC(19, 4));
    static final Field<BigDecimal> DISCOUNT = column("discount", SQLDataType.NUMERIC(19, 4));
    static final Field<BigDecimal> SUM = column("sum", SQLDataType.NUMERIC(19, 4));

    private LineTable() {}

    private static <T> Field<T> column(String column, DataType<T> type) {
        return field(name("order_line", column), type);
    }
}
