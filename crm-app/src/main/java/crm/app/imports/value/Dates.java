package crm.app.imports.value;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times as they are written. A zone in the text is honoured, without one the time is that of the person who
 * imports.
 */
public final class Dates {

    private static final int LONGEST = 60;
    private static final int TWO_DIGIT_YEARS_FROM = 1950;
    private static final LocalDate EXCEL_DAY_0 = LocalDate.of(1899, 12, 30);

    private static final String TIME =
            "(?:[T\\s]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s*([AaPp]\\.?[Mm]\\.?)?\\s*(.*))?";

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})" + TIME);
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-./](\\d{1,2})[-./](\\d{4}|\\d{2})" + TIME);
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})" + TIME);
    private static final Pattern DAY_NAME_YEAR = Pattern.compile(
            "(\\d{1,2})(?:st|nd|rd|th)?[-\\s.]+(\\p{L}+)\\.?,?[-\\s.]+(\\d{4}|\\d{2})\\s*(?:р\\.?|року|г\\.?|года)?"
                    + TIME);
    private static final Pattern NAME_DAY_YEAR =
            Pattern.compile("(\\p{L}+)\\.?[-\\s]+(\\d{1,2})(?:st|nd|rd|th)?,?[-\\s]+(\\d{4}|\\d{2})" + TIME);

    private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC)?([+-])(\\d{2}):?(\\d{2})?");
    private static final Pattern SERIAL = Pattern.compile("\\d{4,6}(\\.\\d+)?");

    private Dates() {}

    /** The day and time in the zone, empty when the text is none; a lone date is at the beginning of its day. */
    public static Optional<LocalDateTime> parse(String text, DateOrder order, ZoneId zone) {
        String trimmed = text.strip().replace('\u00a0', ' ');
        if (trimmed.isEmpty() || trimmed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(read(trimmed, order, zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDateTime read(String text, DateOrder order, ZoneId zone) {
        Matcher match = YEAR_FIRST.matcher(text);
        if (match.matches() || (match = COMPACT.matcher(text)).matches()) {
            return at(LocalDate.of(number(match, 1), number(match, 2), number(match, 3)), match, zone);
        }
        match = YEAR_LAST.matcher(text);
        if (match.matches()) {
            return at(ordered(number(match, 1), number(match, 2), year(match.group(3)), order), match, zone);
        }
        match = DAY_NAME_YEAR.matcher(text);
        if (match.matches()) {
            return named(match, 2, 1, zone);
        }
        match = NAME_DAY_YEAR.matcher(text);
        if (match.matches()) {
            return named(match, 1, 2, zone);
        }
        return SERIAL.matcher(text).matches() ? serial(new BigDecimal(text)) : null;
    }

    private static @Nullable LocalDateTime named(Matcher match, int month, int day, ZoneId zone) {
        Optional<Integer> number = MonthNames.number(match.group(month));
        return number.isEmpty()
                ? null
                : at(LocalDate.of(year(match.group(3)), number.get(), number(match, day)), match, zone);
    }

    private static LocalDate ordered(int first, int second, int year, DateOrder order) {
        return order == DateOrder.MDY ? LocalDate.of(year, first, second) : LocalDate.of(year, second, first);
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        return year + 1900 < TWO_DIGIT_YEARS_FROM ? year + 2000 : year + 1900;
    }

    private static @Nullable LocalDateTime at(LocalDate date, Matcher match, ZoneId zone) {
        if (match.group(4) == null) {
            return date.atStartOfDay();
        }
        LocalDateTime local = date.atTime(time(match));
        String rest = match.group(9) == null ? "" : match.group(9).strip();
        if (rest.isEmpty()) {
            return local;
        }
        ZoneId written = zone(rest);
        return written == null
                ? null
                : ZonedDateTime.of(local, written).withZoneSameInstant(zone).toLocalDateTime();
    }

    private static LocalTime time(Matcher match) {
        int hour = number(match, 4);
        String half = match.group(8);
        if (half != null) {
            if (hour < 1 || hour > 12) {
                throw new DateTimeException("hour");
            }
            hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        int second = match.group(6) == null ? 0 : number(match, 6);
        String fraction = match.group(7) == null ? "0" : match.group(7);
        int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
        return LocalTime.of(hour, number(match, 5), second, nanos);
    }

    private static @Nullable ZoneId zone(String text) {
        Matcher offset = OFFSET.matcher(text);
        if (offset.matches()) {
            int sign = offset.group(1).equals("-") ? -1 : 1;
            int minutes = offset.group(3) == null ? 0 : number(offset, 3);
            return ZoneOffset.ofHoursMinutes(sign * number(offset, 2), sign * minutes);
        }
        if (text.equals("Z") || text.equals("z")) {
            return ZoneOffset.UTC;
        }
        String id = ZoneId.SHORT_IDS.getOrDefault(text, text);
        return id.matches("[A-Za-z]+([/_+-][A-Za-z0-9]+)*|[+-]\\d{2}:\\d{2}") ? ZoneId.of(id) : null;
    }

    private static LocalDateTime serial(BigDecimal days) {
        long millis = days.multiply(BigDecimal.valueOf(86_400_000)).longValue();
        return EXCEL_DAY_0.atStartOfDay().plusNanos(millis * 1_000_000);
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
