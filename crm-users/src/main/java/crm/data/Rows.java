package crm.data;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.ResultQuery;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a query finds straight from the driver. jOOQ's records are made for being changed and stored again, which costs a page a
 * tenth of its time here.
 */
public final class Rows {

    private static final Map<Class<?>, Reader> READERS = Map.ofEntries(
            Map.entry(Long.class, (row, at) -> present(row.getLong(at), row)),
            Map.entry(Integer.class, (row, at) -> present(row.getInt(at), row)),
            Map.entry(Short.class, (row, at) -> present(row.getShort(at), row)),
            Map.entry(Boolean.class, (row, at) -> present(row.getBoolean(at), row)),
            Map.entry(String.class, ResultSet::getString),
            Map.entry(java.math.BigDecimal.class, ResultSet::getBigDecimal),
            Map.entry(Instant.class, Rows::instant),
            Map.entry(LocalDate.class, (row, at) -> row.getObject(at, LocalDate.class)),
            Map.entry(String[].class, Rows::array),
            Map.entry(Long[].class, Rows::array),
            Map.entry(JSONB.class, (row, at) -> JSONB.jsonbOrNull(row.getString(at))));

    private Rows() {}

    /** All rows. */
    public static List<Row> of(ResultQuery<?> query) {
        try (var cursor = query.fetchLazy();
                ResultSet found = cursor.resultSet()) {
            List<Field<?>> columns = List.of(cursor.fields());
            Reader[] readers = columns.stream().map(Rows::reader).toArray(Reader[]::new);
            var rows = new ArrayList<Row>();
            while (found != null && found.next()) {
                rows.add(new Row(columns, values(found, readers)));
            }
            return rows;
        } catch (SQLException e) {
            throw new DataAccessException("rows cannot be read", e);
        }
    }

    /** The only row there can be. */
    public static Optional<Row> one(ResultQuery<?> query) {
        List<Row> rows = of(query);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
    }

    /** The only value of the only row. */
    public static long number(ResultQuery<?> query) {
        try (var cursor = query.fetchLazy();
                ResultSet found = cursor.resultSet()) {
            if (found == null || !found.next()) {
                throw new DataAccessException("no row where there is always one");
            }
            return found.getLong(1);
        } catch (SQLException e) {
            throw new DataAccessException("a number cannot be read", e);
        }
    }

    private static @Nullable Object[] values(ResultSet found, Reader[] readers) throws SQLException {
        @Nullable Object[] values = new Object[readers.length];
        for (int i = 0; i < readers.length; i++) {
            values[i] = readers[i].read(found, i + 1);
        }
        return values;
    }

    private static Reader reader(Field<?> column) {
        Reader reader = READERS.get(column.getType());
        if (reader == null) {
            throw new IllegalStateException("no reader for " + column.getType());
        }
        return reader;
    }

    private static @Nullable Object present(Object value, ResultSet row) throws SQLException {
        return row.wasNull() ? null : value;
    }

    private static @Nullable Object instant(ResultSet row, int at) throws SQLException {
        OffsetDateTime value = row.getObject(at, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable Object array(ResultSet row, int at) throws SQLException {
        Array value = row.getArray(at);
        return value == null ? null : value.getArray();
    }

    private interface Reader {
        @Nullable
        Object read(ResultSet row, int at) throws SQLException;
    }
}
