package crm.app.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes instants as {@link Instant#toString} does, without the general formatter's cost: a page holds a hundred of them and more. */
final class InstantText extends StdSerializer<Instant> {

    private static final int LAST_YEAR = 9999;
    private static final int LONGEST = 30;
    private static final int MILLIS = 1_000_000;
    private static final int MICROS = 1_000;

    InstantText() {
        super(Instant.class);
    }

    @Override
    public void serialize(Instant instant, JsonGenerator json, SerializationContext context) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        if (time.getYear() < 0 || time.getYear() > LAST_YEAR) {
            json.writeString(instant.toString());
            return;
        }
        char[] text = new char[LONGEST];
        int end = digits(text, 0, time.getYear(), 4);
        end = digits(text, mark(text, end, '-'), time.getMonthValue(), 2);
        end = digits(text, mark(text, end, '-'), time.getDayOfMonth(), 2);
        end = digits(text, mark(text, end, 'T'), time.getHour(), 2);
        end = digits(text, mark(text, end, ':'), time.getMinute(), 2);
        end = digits(text, mark(text, end, ':'), time.getSecond(), 2);
        end = fraction(text, end, time.getNano());
        json.writeString(text, 0, mark(text, end, 'Z'));
    }

    /** None, or as many groups of three digits as it takes. */
    private static int fraction(char[] text, int at, int nanos) {
        if (nanos == 0) {
            return at;
        }
        int begin = mark(text, at, '.');
        if (nanos % MILLIS == 0) {
            return digits(text, begin, nanos / MILLIS, 3);
        }
        return nanos % MICROS == 0 ? digits(text, begin, nanos / MICROS, 6) : digits(text, begin, nanos, 9);
    }

    private static int mark(char[] text, int at, char mark) {
        text[at] = mark;
        return at + 1;
    }

    private static int digits(char[] text, int at, int number, int count) {
        int rest = number;
        for (int i = at + count - 1; i >= at; i--) {
            text[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        return at + count;
    }
}
