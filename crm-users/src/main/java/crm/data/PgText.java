package crm.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values in the text form that PostgreSQL itself writes, so that equal values are equal texts. */
public final class PgText {

    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
            .appendLiteral("+00")
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private PgText() {}

    public static @Nullable String of(@Nullable Instant at) {
        if (at == null) {
            return null;
        }
        LocalDateTime time = LocalDateTime.ofEpochSecond(at.getEpochSecond(), at.getNano(), ZoneOffset.UTC);
        return time.getYear() >= 1000 && time.getYear() <= 9999
                ? written(time)
                : TIMESTAMP.format(at.truncatedTo(ChronoUnit.MICROS));
    }

    /** The same as {@link #TIMESTAMP} writes, without its machinery: imports write some for each row. */
    private static String written(LocalDateTime time) {
        StringBuilder text = new StringBuilder(29).append(time.getYear());
        two('-', time.getMonthValue(), text);
        two('-', time.getDayOfMonth(), text);
        two(' ', time.getHour(), text);
        two(':', time.getMinute(), text);
        two(':', time.getSecond(), text);
        int micros = time.getNano() / 1000;
        if (micros > 0) {
            text.append('.');
            for (int unit = 100_000; micros > 0; unit /= 10) {
                text.append((char) ('0' + micros / unit));
                micros %= unit;
            }
        }
        return text.append("+00").toString();
    }

    private static void two(char before, int number, StringBuilder text) {
        text.append(before).append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    public static @Nullable String of(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    public static @Nullable String of(@Nullable Long number) {
        return number == null ? null : number.toString();
    }

    /** A {@code numeric} with so many digits after the point. */
    public static @Nullable String of(@Nullable BigDecimal number, int scale) {
        return number == null
                ? null
                : number.setScale(scale, RoundingMode.HALF_UP).toPlainString();
    }

    /** A {@code text[]}. */
    public static String array(Collection<String> values) {
        return values.stream().map(PgText::element).collect(Collectors.joining(",", "{", "}"));
    }

    /** A {@code text[]} some of whose elements are null. */
    public static String arrayOfNullable(@Nullable String[] values) {
        StringBuilder array = new StringBuilder("{");
        for (String value : values) {
            array.append(array.length() > 1 ? "," : "").append(value == null ? "NULL" : element(value));
        }
        return array.append('}').toString();
    }

    private static String element(String value) {
        boolean plain = !value.isEmpty() && !value.equalsIgnoreCase("null");
        for (int i = 0; plain && i < value.length(); i++) {
            plain = isPlain(value.charAt(i));
        }
        return plain ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static boolean isPlain(int c) {
        return c > ' ' && c != '{' && c != '}' && c != ',' && c != '"' && c != '\\' && !Character.isWhitespace(c);
    }

    /** Elements of a {@code text[]} without nulls. */
    public static List<String> elements(String array) {
        List<String> elements = new ArrayList<>();
        StringBuilder element = new StringBuilder();
        boolean quoted = false;
        for (int i = 1; i < array.length(); i++) {
            char c = array.charAt(i);
            if (c == '\\' && quoted) {
                element.append(array.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '}')) {
                if (array.length() > 2) {
                    elements.add(element.toString());
                }
                element.setLength(0);
            } else {
                element.append(c);
            }
        }
        return elements;
    }

    /** The instant of a timestamp in the form of {@link #of(Instant)}. */
    public static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : TIMESTAMP.parse(text, Instant::from);
    }
}
