package crm.kernel;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a value that somebody gives may be at all, wherever it stands: in a body, a parameter, an address, a cursor. Whatever passes can be
 * kept by the database and shown again by every program; what a field allows beyond that is its own rule.
 */
public final class AcceptedValues {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final Instant FIRST_INSTANT = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST_INSTANT = Instant.parse("9999-12-31T23:59:59.999999Z");
    private static final int DIGITS = 40;

    private AcceptedValues() {}

    /** Whether a text holds whole characters that can be seen, tabs and ends of lines apart. Others break exports, letters and the database. */
    public static boolean isText(String text) {
        return text.codePoints().noneMatch(AcceptedValues::refused);
    }

    private static boolean refused(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t'
                || Character.getType(character) == Character.SURROGATE
                || (character & 0xFFFE) == 0xFFFE;
    }

    /**
     * A day as {@code YYYY-MM-DD}, and nothing that would have to be turned into one.
     *
     * @throws DateTimeException when it is none, or not of the years 1 to 9999
     */
    public static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw new DateTimeException("no day of ours");
        }
        return day;
    }

    /**
     * An instant of ISO 8601 with its zone.
     *
     * @throws DateTimeException when it is none, or not of the years 1 to 9999
     */
    public static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        if (instant.isBefore(FIRST_INSTANT) || instant.isAfter(LAST_INSTANT)) {
            throw new DateTimeException("no instant of ours");
        }
        return instant;
    }

    /**
     * A number of at most 40 digits before and after the point: written out, {@code 1E+999999999} would fill the memory.
     *
     * @throws IllegalArgumentException when it has more
     */
    public static BigDecimal number(BigDecimal number) {
        long scale = number.scale();
        if (scale > DIGITS || number.precision() - scale > DIGITS) {
            throw new IllegalArgumentException("no number of ours");
        }
        return number;
    }
}
