package crm.deals.importing;

import static crm.deals.tables.Entry.ENTRY;
import static crm.deals.tables.OrderLine.ORDER_LINE;
import static crm.deals.tables.StageHistory.STAGE_HISTORY;

import crm.data.PgText;
import crm.data.RowSnapshots;
import crm.data.TextSearch;
import crm.kernel.Visibility;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables of leads and deals, written by the thousand. */
@Component
class EntrySnapshots {

    private static final int SEARCHED_COMMENT = 500;

    private static final List<Field<?>> ENTRIES = List.of(
            ENTRY.ID,
            ENTRY.VERSION,
            ENTRY.KIND,
            ENTRY.NUMBER,
            ENTRY.TITLE,
            ENTRY.FUNNEL_ID,
            ENTRY.STAGE_ID,
            ENTRY.STAGE_ORDER,
            ENTRY.STAGE_CHANGED_AT,
            ENTRY.STAGE_CHANGED_BY,
            ENTRY.RESPONSIBLE_ID,
            ENTRY.RESPONSIBLE_NAME,
            ENTRY.CONTACT_ID,
            ENTRY.COMPANY_ID,
            ENTRY.CONTACT_TEXT,
            ENTRY.SOURCE,
            ENTRY.SOURCE_DETAIL,
            ENTRY.COMMENT,
            ENTRY.AMOUNT,
            ENTRY.CURRENCY,
            ENTRY.EXPECTED_CLOSE_ON,
            ENTRY.TAGS,
            ENTRY.SHOP_ID,
            ENTRY.LOST_REASON,
            ENTRY.CLOSED_AT,
            ENTRY.PAYMENT_STATUS,
            ENTRY.PAYMENT_TYPE,
            ENTRY.PAID,
            ENTRY.DELIVERY_METHOD,
            ENTRY.DELIVERY_COMPANY,
            ENTRY.DELIVERY_ADDRESS,
            ENTRY.WAYBILL,
            ENTRY.SEARCH_TEXT,
            ENTRY.CREATED_AT,
            ENTRY.UPDATED_AT,
            ENTRY.CREATED_BY,
            ENTRY.DELETED_AT,
            ENTRY.LEAD_ID,
            ENTRY.DEAL_ID);

    private static final List<Field<?>> LINES = List.of(
            ORDER_LINE.ID,
            ORDER_LINE.ENTRY_ID,
            ORDER_LINE.POSITION,
            ORDER_LINE.PRODUCT_ID,
            ORDER_LINE.ARTICLE,
            ORDER_LINE.NAME,
            ORDER_LINE.PACKAGE,
            ORDER_LINE.QUANTITY,
            ORDER_LINE.PRICE,
            ORDER_LINE.DISCOUNT,
            ORDER_LINE.SUM);

    private static final List<Field<?>> STAYS = List.of(
            STAGE_HISTORY.ENTRY_ID,
            STAGE_HISTORY.STAGE_ID,
            STAGE_HISTORY.STAGE_NAME,
            STAGE_HISTORY.ENTERED_AT,
            STAGE_HISTORY.ENTERED_BY,
            STAGE_HISTORY.LEFT_AT,
            STAGE_HISTORY.RESPONSIBLE_ID);

    private final JdbcTemplate db;
    private final RowSnapshots entries;
    private final RowSnapshots lines;
    private final RowSnapshots stays;

    EntrySnapshots(JdbcTemplate db) {
        this.db = db;
        this.entries = new RowSnapshots(db, "deals.entry", ENTRIES);
        this.lines = new RowSnapshots(db, "deals.order_line", LINES);
        this.stays = new RowSnapshots(db, "deals.stage_history", STAYS);
    }

    /** Ids of entries that are not in the bin and within reach, by external id; of several the newest. */
    Map<String, Long> byExternalId(String kind, Collection<String> externalIds, Visibility reach) {
        Map<String, Long> found = new HashMap<>();
        if (externalIds.isEmpty() || reach instanceof Visibility.Nothing) {
            return found;
        }
        db.query(
                connection -> {
                    var select = connection.prepareStatement("""
                            select shop_id, id from deals.entry
                            where kind = ? and shop_id = any(?) and deleted_at is null and (? or responsible_id = any(?))
                            order by id
                            """);
                    select.setString(1, kind);
                    select.setArray(2, connection.createArrayOf("text", externalIds.toArray()));
                    select.setBoolean(3, reach instanceof Visibility.Everything);
                    Object[] people = reach instanceof Visibility.People some
                            ? some.responsibleIds().toArray()
                            : new Object[0];
                    select.setArray(4, connection.createArrayOf("bigint", people));
                    return select;
                },
                row -> {
                    found.put(row.getString(1), row.getLong(2));
                });
        return found;
    }

    Map<Long, Map<String, @Nullable String>> read(Collection<Long> ids, boolean lock) {
        return lock ? entries.lock(ids) : entries.read(ids);
    }

    /** Lines of each deal in their order. */
    Map<Long, List<Map<String, @Nullable String>>> linesOf(Collection<Long> entryIds) {
        Map<Long, List<Map<String, @Nullable String>>> found = new HashMap<>();
        if (entryIds.isEmpty()) {
            return found;
        }
        db.query(
                connection -> {
                    var select = connection.prepareStatement("""
                            select id, entry_id, position, product_id, article, name, package, quantity::text, price::text, discount::text,
                                sum::text
                            from deals.order_line where entry_id = any(?) order by entry_id, position
                            """);
                    select.setArray(1, connection.createArrayOf("bigint", entryIds.toArray()));
                    return select;
                },
                row -> {
                    Map<String, @Nullable String> line = new LinkedHashMap<>();
                    for (Field<?> column : LINES) {
                        line.put(column.getName(), row.getString(column.getName()));
                    }
                    found.computeIfAbsent(row.getLong("entry_id"), id -> new ArrayList<>())
                            .add(line);
                });
        return found;
    }

    void insert(Collection<Map<String, @Nullable String>> images) {
        entries.insert(images);
    }

    <T> void insert(Collection<T> records, Function<? super T, Map<String, @Nullable String>> image) {
        entries.insert(records, image);
    }

    void update(Collection<Map<String, @Nullable String>> images) {
        entries.update(images);
    }

    void insertLines(Collection<Map<String, @Nullable String>> images) {
        lines.insert(images);
    }

    void updateLines(Collection<Map<String, @Nullable String>> images) {
        lines.update(images);
    }

    void deleteLines(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            db.update(connection -> {
                var delete = connection.prepareStatement("delete from deals.order_line where id = any(?)");
                delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
                return delete;
            });
        }
    }

    /** Notes the stages that these entries leave. */
    void left(Collection<Map<String, @Nullable String>> images) {
        stays.insert(images);
    }

    static String searchText(Map<String, @Nullable String> image) {
        String comment = Objects.requireNonNullElse(image.get("comment"), "");
        return TextSearch.text(Arrays.asList(
                image.get("number"),
                image.get("title"),
                comment.substring(0, Math.min(comment.length(), SEARCHED_COMMENT)),
                image.get("contact_text")));
    }

    /** Columns that an undo puts back one by one; stage and place go together. */
    static final Set<String> PARTS = Set.of(
            "title",
            "stage_id",
            "responsible_id",
            "contact_id",
            "company_id",
            "source",
            "source_detail",
            "comment",
            "amount",
            "currency",
            "expected_close_on",
            "tags",
            "shop_id",
            "lost_reason",
            "closed_at",
            "payment_status",
            "payment_type",
            "delivery_method",
            "delivery_company",
            "delivery_address",
            "waybill");

    static long version(Map<String, @Nullable String> image) {
        return Long.parseLong(Objects.requireNonNull(image.get("version")));
    }

    static @Nullable Long number(Map<String, @Nullable String> image, String column) {
        String text = image.get(column);
        return text == null ? null : Long.valueOf(text);
    }

    static String tags(Collection<String> tags) {
        return PgText.array(tags);
    }
}
