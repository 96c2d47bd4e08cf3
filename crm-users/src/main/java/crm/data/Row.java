package crm.data;

import java.util.List;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** A row that was read: the values of the selected columns. */
public final class Row {

    private final List<Field<?>> columns;
    private final @Nullable Object[] values;

    Row(List<Field<?>> columns, @Nullable Object[] values) {
        this.columns = columns;
        this.values = values;
    }

    /**
     * The value, null where the column holds none; a column's declaration does not tell whether it may.
     *
     * @throws IllegalArgumentException when the column was not selected
     */
    @SuppressWarnings({"unchecked", "NullAway"})
    public <T> T get(Field<T> column) {
        for (int i = 0; i < values.length; i++) {
            if (columns.get(i) == column) {
                return (T) values[i];
            }
        }
        return (T) values[equalTo(column)];
    }

    private int equalTo(Field<?> column) {
        int at = columns.indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException("not selected: " + column);
        }
        return at;
    }
}
