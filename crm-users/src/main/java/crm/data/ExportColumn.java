package crm.data;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column that an export may have.
 *
 * @param key by which a request asks for it, where possible that of the list's own column
 * @param field member of the record's answer whose content it shows; who may not read that gets no such column
 * @param label code of the message that heads it
 * @param type of its values
 * @param value null where there is none
 */
public record ExportColumn<T>(String key, String field, String label, Type type, Function<T, @Nullable Object> value) {

    /** What the values of a column are, and in which class they come. */
    public enum Type {
        /** {@code String}. */
        TEXT,
        /** {@code BigDecimal}, {@code Long} or {@code Integer}. */
        NUMBER,
        /** {@code LocalDate}. */
        DATE,
        /** {@code Instant}, written in the zone of whoever asked. */
        DATE_TIME,
        /** {@code Boolean}, written as a word. */
        BOOLEAN,
        /** {@code String}, the code of a message. */
        WORD
    }
}
