package crm.imports.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One value of a row.
 *
 * @param text exact text: of a number its plain decimal digits with a point, of a date-time ISO 8601 (a date alone when
 *     the cell shows no time), of a boolean {@code TRUE} or {@code FALSE}, of an error Excel's name of it
 * @param unit what the format of a number shows beside it: the ISO 4217 code of a currency, or {@code %} where it shows hundredths
 */
public record Cell(Kind kind, String text, @Nullable String unit) {

    /** A value of a cell whose format shows no unit. */
    public Cell(Kind kind, String text) {
        this(kind, text, null);
    }

    /** What the file says the value is; a text file knows only text and blank. */
    public enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        BOOLEAN,
        DATE_TIME,
        ERROR
    }

    /** Nothing, or text of no visible characters. */
    public static final Cell BLANK = new Cell(Kind.BLANK, "");

    /** A text, or {@link #BLANK} when there is nothing to see. */
    public static Cell text(String value) {
        return value.isBlank() ? BLANK : new Cell(Kind.TEXT, value);
    }

    /** Whether there is no value. */
    public boolean blank() {
        return kind == Kind.BLANK;
    }

    /** Value of a number cell. */
    public BigDecimal number() {
        return new BigDecimal(text);
    }

    /** Value of a date-time cell. */
    public LocalDateTime dateTime() {
        return LocalDateTime.parse(text.length() == 10 ? text + "T00:00" : text);
    }
}
