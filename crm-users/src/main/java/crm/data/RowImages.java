package crm.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes and reads rows of one table by the thousand: inserts by COPY, updates and reads by one statement. A row is an image: each column's
 * value in the text form of PostgreSQL ({@link PgText}), so that two states of a row are compared, kept and put back alike.
 */
public final class RowImages {

    private static final String TIMESTAMP = "timestamptz";

    private final JdbcTemplate db;
    private final String table;
    private final Map<String, String> columns;
    private final TableCopy copy;

    /**
     * @param table with its schema
     * @param columns names with PostgreSQL types; the first is the key
     */
    public RowImages(JdbcTemplate db, String table, Map<String, String> columns) {
        this.db = db;
        this.table = table;
        this.columns = new LinkedHashMap<>(columns);
        this.copy = new TableCopy(db, table, columns.keySet());
    }

    private String key() {
        return columns.keySet().iterator().next();
    }

    /** Inserts by COPY in the caller's transaction; absent columns are null. */
    public void insert(Collection<? extends Map<String, @Nullable String>> images) {
        insert(images, image -> image);
    }

    /**
     * Inserts by COPY and makes each image only when it is its turn, while the server works on those before it. To make one must not take
     * the database, whose connection is busy until the last.
     */
    public <T> void insert(Collection<T> records, Function<? super T, ? extends Map<String, @Nullable String>> image) {
        if (records.isEmpty()) {
            return;
        }
        copy.write(sink -> {
            for (T one : records) {
                Map<String, @Nullable String> values = image.apply(one);
                for (String column : columns.keySet()) {
                    sink.value(values.get(column));
                }
                sink.end();
            }
        });
    }

    /** Sets all columns of the rows of these keys; one statement. */
    public void update(Collection<? extends Map<String, @Nullable String>> images) {
        if (images.isEmpty()) {
            return;
        }
        List<String> names = new ArrayList<>(columns.keySet());
        String set = names.stream()
                .skip(1)
                .map(name -> name + " = n." + name + "::" + columns.get(name))
                .collect(Collectors.joining(", "));
        String arrays = names.stream().map(name -> "?::text[]").collect(Collectors.joining(", "));
        String sql = "update " + table + " t set " + set + " from unnest(" + arrays + ") as n ("
                + String.join(", ", names) + ") where t." + key() + " = n." + key() + "::" + columns.get(key());
        db.update(connection -> {
            var update = connection.prepareStatement(sql);
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(i);
                update.setArray(
                        i + 1,
                        connection.createArrayOf(
                                "text",
                                images.stream().map(image -> image.get(name)).toArray()));
            }
            return update;
        });
    }

    /** Images by key, locked until the end of the transaction; one statement. */
    public Map<Long, Map<String, @Nullable String>> lock(Collection<Long> keys) {
        return keys.isEmpty() ? Map.of() : read(keys, " order by " + key() + " for update");
    }

    /** Images by key; one statement. */
    public Map<Long, Map<String, @Nullable String>> read(Collection<Long> keys) {
        return keys.isEmpty() ? Map.of() : read(keys, "");
    }

    private Map<Long, Map<String, @Nullable String>> read(Collection<Long> keys, String suffix) {
        List<String> names = new ArrayList<>(columns.keySet());
        String selected = names.stream()
                .map(name -> TIMESTAMP.equals(columns.get(name))
                        ? "(" + name + " at time zone 'UTC')::text || '+00'"
                        : name + "::text")
                .collect(Collectors.joining(", "));
        String sql = "select " + selected + " from " + table + " where " + key() + " = any(?)" + suffix;
        Map<Long, Map<String, @Nullable String>> found = new LinkedHashMap<>();
        db.query(
                connection -> {
                    var select = connection.prepareStatement(sql);
                    select.setArray(1, connection.createArrayOf("bigint", keys.toArray()));
                    return select;
                },
                row -> {
                    Map<String, @Nullable String> image = new LinkedHashMap<>();
                    for (int i = 0; i < names.size(); i++) {
                        image.put(names.get(i), row.getString(i + 1));
                    }
                    found.put(Long.parseLong(row.getString(1)), image);
                });
        return found;
    }
}
