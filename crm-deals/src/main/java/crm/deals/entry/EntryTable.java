package crm.deals.entry;

import static crm.data.InstantBinding.INSTANT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Columns of the table {@code entry}, leads and deals. */
final class EntryTable {

    static final Table<?> ENTRY = table(name("deals", "entry"));
    static final Field<Long> ID = column("id", SQLDataType.BIGINT);
    static final Field<Long> VERSION = column("version", SQLDataType.BIGINT);
    static final Field<String> KIND = column("kind", SQLDataType.CLOB);
    static final Field<Long> NUMBER = column("number", SQLDataType.BIGINT);
    static final Field<String> TITLE = column("title", SQLDataType.CLOB);
    static final Field<Long> FUNNEL_ID = column("funnel_id", SQLDataType.BIGINT);
    static final Field<Long> STAGE_ID = column("stage_id", SQLDataType.BIGINT);
    static final Field<Integer> STAGE_ORDER = column("stage_order", SQLDataType.INTEGER);
    static final Field<Instant> STAGE_CHANGED_AT = column("stage_changed_at", INSTANT);
    static final Field<Long> STAGE_CHANGED_BY = column("stage_changed_by", SQLDataType.BIGINT);
    static final Field<Long> RESPONSIBLE_ID = column("responsible_id", SQLDataType.BIGINT);
    static final Field<String> RESPONSIBLE_NAME = column("responsible_name", SQLDataType.CLOB);
    static final Field<Long> CONTACT_ID = column("contact_id", SQLDataType.BIGINT);
    static final Field<Long> COMPANY_ID = column("company_id", SQLDataType.BIGINT);
    static final Field<String> CONTACT_TEXT = column("contact_text", SQLDataType.CLOB);
    static final Field<String> SOURCE = column("source", SQLDataType.CLOB);
    static final Field<String> SOURCE_DETAIL = column("source_detail", SQLDataType.CLOB);
    static final Field<String> COMMENT = column("comment", SQLDataType.CLOB);
    static final Field<String> COMMENT_SORT = column("comment_sort", SQLDataType.CLOB);
    static final Field<BigDecimal> AMOUNT = column("amount", SQLDataType.NUMERIC(19, 4));
    static final Field<BigDecimal> AMOUNT_SORT = column("amount_sort", SQLDataType.NUMERIC(19, 4));
    static final Field<String> CURRENCY = column("currency", SQLDataType.CLOB);
    static final Field<LocalDate> EXPECTED_CLOSE_ON = column("expected_close_on", SQLDataType.LOCALDATE);
    static final Field<String[]> TAGS = column("tags", SQLDataType.CLOB.array());
    static final Field<String> SHOP_ID = column("shop_id", SQLDataType.CLOB);
    static final Field<String> LOST_REASON = column("lost_reason", SQLDataType.CLOB);
    static final Field<Instant> CLOSED_AT = column("closed_at", INSTANT);
    static final Field<Instant> CLOSED_SORT = column("closed_sort", INSTANT);
    static final Field<Long> LEAD_ID = column("lead_id", SQLDataType.BIGINT);
    static final Field<Long> DEAL_ID = column("deal_id", SQLDataType.BIGINT);
    static final Field<Short> PAYMENT_STATUS = column("payment_status", SQLDataType.SMALLINT);
    static final Field<String> PAYMENT_TYPE = column("payment_type", SQLDataType.CLOB);
    static final Field<BigDecimal> PAID = column("paid", SQLDataType.NUMERIC(19, 4));
    static final Field<String> DELIVERY_METHOD = column("delivery_method", SQLDataType.CLOB);
    static final Field<String> DELIVERY_COMPANY = column("delivery_company", SQLDataType.CLOB);
    static final Field<String> DELIVERY_ADDRESS = column("delivery_address", SQLDataType.CLOB);
    static final Field<String> WAYBILL = column("waybill", SQLDataType.CLOB);
    static final Field<String> SEARCH_TEXT = column("search_text", SQLDataType.CLOB);
    static final Field<Instant> CREATED_AT = column("created_at", INSTANT);
    static final Field<Instant> UPDATED_AT = column("updated_at", INSTANT);
    static final Field<Long> CREATED_BY = column("created_by", SQLDataType.BIGINT);
    static final Field<Instant> DELETED_AT = column("deleted_at", INSTANT);

    /** What a row of a list shows. */
    static final List<Field<?>> LISTED = List.of(
            ID,
            VERSION,
            KIND,
            NUMBER,
            TITLE,
            STAGE_ID,
            STAGE_CHANGED_AT,
            RESPONSIBLE_ID,
            CONTACT_ID,
            COMPANY_ID,
            SOURCE,
            SOURCE_DETAIL,
            COMMENT,
            AMOUNT,
            CURRENCY,
            TAGS,
            PAYMENT_STATUS,
            CREATED_AT,
            CLOSED_AT);

    /** What a card shows. */
    static final List<Field<?>> CARD = with(
            LISTED,
            LOST_REASON,
            EXPECTED_CLOSE_ON,
            SHOP_ID,
            CREATED_BY,
            UPDATED_AT,
            STAGE_CHANGED_BY,
            LEAD_ID,
            DEAL_ID,
            PAYMENT_TYPE,
            PAID,
            DELIVERY_METHOD,
            DELIVERY_COMPANY,
            DELIVERY_ADDRESS,
            WAYBILL);

    private EntryTable() {}

    private static <T> Field<T> column(String column, DataType<T> type) {
        return field(name("entry", column), type);
    }

    private static List<Field<?>> with(List<Field<?>> some, Field<?>... others) {
        var all = new ArrayList<>(some);
        all.addAll(List.of(others));
        return List.copyOf(all);
    }
}
