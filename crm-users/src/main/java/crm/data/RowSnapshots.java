package crm.data;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jooq.Configuration;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes and reads rows of one table by the thousand: inserts by COPY, updates and reads by one statement. A row is an image: each column's
 * value in the text form of PostgreSQL ({@link PgText}), so that two states of a row are compared, kept and put back alike.
 */
public final class RowSnapshots {

    private static final String TIMESTAMP = "timestamptz";
    private static final Configuration POSTGRESQL = new DefaultConfiguration().set(SQLDialect.POSTGRES);

    private final JdbcTemplate db;
    private final Map<String, String> columns;
    private final TableCopy copy;
    private final String read;
    private final String lock;
    private final String update;

    /**
     * @param table with its schema
     * @param columns those of the table that the images hold; the first is the key
     */
    public RowSnapshots(JdbcTemplate db, String table, Collection<? extends Field<?>> columns) {
        this.db = db;
        this.columns = new LinkedHashMap<>();
        columns.forEach(column -> this.columns.put(column.getName(), type(column)));
        this.copy = new TableCopy(db, table, this.columns.keySet());
        List<String> names = new ArrayList<>(this.columns.keySet());
        String key = names.getFirst();
        SqlText shown = each(
                names,
                name -> TIMESTAMP.equals(this.columns.get(name))
                        ? SqlText.of("(%s at time zone 'UTC')::text || '+00'", name)
                        : SqlText.of("%s::text", name));
        this.read = SqlText.of("select %s from %s where %s = any(?)", shown, table, key)
                .toString();
        this.lock = SqlText.of("select %s from %s where %3$s = any(?) order by %3$s for update", shown, table, key)
                .toString();
        SqlText set = each(
                names.subList(1, names.size()),
                name -> SqlText.of("%1$s = n.%1$s::%2$s", name, Objects.requireNonNull(this.columns.get(name))));
        this.update = SqlText.of(
                        "update %1$s t set %2$s from unnest(%3$s) as n (%4$s) where t.%5$s = n.%5$s::%6$s",
                        table,
                        set,
                        each(names, name -> SqlText.of("?::text[]")),
                        each(names, name -> SqlText.of("%s", name)),
                        key,
                        Objects.requireNonNull(this.columns.get(key)))
                .toString();
    }

    /** As PostgreSQL calls it. */
    private static String type(Field<?> column) {
        return column.getType() == Instant.class
                ? TIMESTAMP
                : column.getDataType().getCastTypeName(POSTGRESQL).replace(" ", "");
    }

    private static SqlText each(List<String> names, Function<String, SqlText> part) {
        return SqlText.joined(", ", names.stream().map(part).toList());
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
        db.update(connection -> {
            var statement = connection.prepareStatement(update);
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(i);
                statement.setArray(
                        i + 1,
                        connection.createArrayOf(
                                "text",
                                images.stream().map(image -> image.get(name)).toArray()));
            }
            return statement;
        });
    }

    /** Images by key, locked until the end of the transaction; one statement. */
    public Map<Long, Map<String, @Nullable String>> lock(Collection<Long> keys) {
        return keys.isEmpty() ? Map.of() : read(keys, lock);
    }

    /** Images by key; one statement. */
    public Map<Long, Map<String, @Nullable String>> read(Collection<Long> keys) {
        return keys.isEmpty() ? Map.of() : read(keys, read);
    }

    private Map<Long, Map<String, @Nullable String>> read(Collection<Long> keys, String sql) {
        List<String> names = new ArrayList<>(columns.keySet());
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
