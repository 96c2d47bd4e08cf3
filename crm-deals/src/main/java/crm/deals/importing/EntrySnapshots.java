package crm.deals.importing;

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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables of leads and deals, written by the thousand. */
@Component
class EntrySnapshots {

    private static final int SEARCHED_COMMENT = 500;

    private static final String ENTRY =
            "id bigint, version bigint, kind text, number bigint, title text, funnel_id bigint,"
                    + " stage_id bigint, stage_order integer, stage_changed_at timestamptz, stage_changed_by bigint,"
                    + " responsible_id bigint, responsible_name text, contact_id bigint, company_id bigint, contact_text text,"
                    + " source text, source_detail text, comment text, amount numeric(19,4), currency text,"
                    + " expected_close_on date, tags text[], shop_id text, lost_reason text, closed_at timestamptz,"
                    + " payment_status smallint, payment_type text, paid numeric(19,4), delivery_method text,"
                    + " delivery_company text, delivery_address text, waybill text, search_text text, created_at timestamptz,"
                    + " updated_at timestamptz, created_by bigint, deleted_at timestamptz, lead_id bigint, deal_id bigint";

    private static final String LINE =
            "id bigint, entry_id bigint, position integer, product_id bigint, article text, name text, package text,"
                    + " quantity numeric(15,3), price numeric(19,4), discount numeric(19,4), sum numeric(19,4)";

    private static final String STAY = "entry_id bigint, stage_id bigint, stage_name text, entered_at timestamptz,"
            + " entered_by bigint, left_at timestamptz, responsible_id bigint";

    private final JdbcTemplate db;
    private final RowSnapshots entries;
    private final RowSnapshots lines;
    private final RowSnapshots stays;

    EntrySnapshots(JdbcTemplate db) {
        this.db = db;
        this.entries = new RowSnapshots(db, "deals.entry", columns(ENTRY));
        this.lines = new RowSnapshots(db, "deals.order_line", columns(LINE));
        this.stays = new RowSnapshots(db, "deals.stage_history", columns(STAY));
    }

    private static Map<String, String> columns(String list) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String column : list.split(", ")) {
            String[] parts = column.strip().split(" ");
            columns.put(parts[0], parts[1]);
        }
        return columns;
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
                    for (String column : columns(LINE).keySet()) {
                        line.put(column, row.getString(column));
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
