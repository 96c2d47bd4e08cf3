package crm.imports.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times as they are written. A zone in the text is honoured, without one the time is that of the person who imports. What could be
 * two dates is neither, unless the column says which.
 */
public final class Dates {

    private static final int LONGEST = 60;
    private static final int CENTURY = 100;
    /** Two digits mean a year of the hundred that end so many years from now. */
    private static final int YEARS_AHEAD = 20;

    private static final LocalDate FIRST = LocalDate.of(1800, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);
    private static final LocalDate EXCEL_DAY_0 = LocalDate.of(1899, 12, 30);
    private static final BigDecimal MILLIS_OF_DAY = BigDecimal.valueOf(86_400_000);

    private static final String TIME =
            "(?:[T\\s]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s*([AaPp]\\.?[Mm]\\.?)?\\s*(.*))?";

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})" + TIME);
    static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-./](\\d{1,2})([-./])(\\d{4}|\\d{2})" + TIME);
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})" + TIME);
    private static final Pattern DAY_NAME_YEAR = Pattern.compile(
            "(\\d{1,2})(?:st|nd|rd|th)?[-\\s.]+(\\p{L}+)\\.?,?[-\\s.]+(\\d{4}|\\d{2})\\s*(?:р\\.?|року|г\\.?|года)?"
                    + TIME);
    private static final Pattern NAME_DAY_YEAR =
            Pattern.compile("(\\p{L}+)\\.?[-\\s]+(\\d{1,2})(?:st|nd|rd|th)?,?[-\\s]+(\\d{4}|\\d{2})" + TIME);

    private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC)?([+-])(\\d{2}):?(\\d{2})?");
    private static final Pattern BARE = Pattern.compile("\\d{1,7}([.,]\\d+)?|\\d{9,}");
    private static final Pattern COUNTED = Pattern.compile("\\d{5}([.,]\\d+)?");

    private Dates() {}

    /** The day and time in the zone; a lone date is at the beginning of its day. */
    public static Reading<LocalDateTime> read(String text, DateColumn column) {
        String trimmed = text.strip().replace('\u00a0', ' ');
        if (trimmed.isEmpty() || trimmed.length() > LONGEST) {
            return Reading.problem(Reading.NO_DATE);
        }
        if (BARE.matcher(trimmed).matches()) {
            return column.counted() && isCounted(trimmed)
                    ? checked(counted(trimmed), column)
                    : Reading.problem(Reading.BARE_DATE);
        }
        try {
            return written(trimmed, column);
        } catch (DateTimeException e) {
            return Reading.problem(Reading.NO_DATE);
        }
    }

    /** A day and time that the file itself gives as one. */
    public static Reading<LocalDateTime> checked(@Nullable LocalDateTime at, DateColumn column) {
        if (at == null || at.toLocalDate().isBefore(FIRST) || at.toLocalDate().isAfter(LAST)) {
            return Reading.problem(Reading.NO_DATE);
        }
        // A day of grace, as it may be tomorrow already where the file was made.
        return column.past() && at.toLocalDate().isAfter(column.today().plusDays(1))
                ? Reading.problem(Reading.FUTURE_DATE)
                : Reading.of(at);
    }

    /** Whether the text is a number that counts days, as spreadsheet programs do, up to some time in this century. */
    static boolean isCounted(String text) {
        return COUNTED.matcher(text).matches() && text.charAt(0) >= '1' && text.charAt(0) <= '6';
    }

    /** Whether the text is digits only, such as a year, and no date of eight digits. */
    static boolean isBare(String text) {
        return BARE.matcher(text).matches();
    }

    private static Reading<LocalDateTime> written(String text, DateColumn column) {
        Matcher match = YEAR_LAST.matcher(text);
        if (match.matches()) {
            int first = number(match, 1);
            int second = number(match, 2);
            if (column.order() == null && column.unclear() && first <= 12 && second <= 12 && first != second) {
                return Reading.problem(Reading.DATE_UNCLEAR);
            }
            boolean monthFirst = column.order() == null ? second > 12 : column.order() == DateOrder.MDY;
            int day = monthFirst ? second : first;
            int month = monthFirst ? first : second;
            return checked(at(date(match.group(4), month, day, column), match, 5, column.zone()), column);
        }
        return checked(other(text, column), column);
    }

    private static @Nullable LocalDateTime other(String text, DateColumn column) {
        Matcher match = YEAR_FIRST.matcher(text);
        if (match.matches() || (match = COMPACT.matcher(text)).matches()) {
            return at(LocalDate.of(number(match, 1), number(match, 2), number(match, 3)), match, 4, column.zone());
        }
        match = DAY_NAME_YEAR.matcher(text);
        if (match.matches()) {
            return named(match, 2, 1, column);
        }
        match = NAME_DAY_YEAR.matcher(text);
        return match.matches() ? named(match, 1, 2, column) : null;
    }

    private static @Nullable LocalDateTime named(Matcher match, int month, int day, DateColumn column) {
        Optional<Integer> number = MonthNames.number(match.group(month));
        return number.isEmpty()
                ? null
                : at(date(match.group(3), number.get(), number(match, day), column), match, 4, column.zone());
    }

    /** Of a year of two digits the century is that of the latest day which is not too far ahead, or not in the future at all. */
    private static LocalDate date(String year, int month, int day, DateColumn column) {
        int number = Integer.parseInt(year);
        if (year.length() > 2) {
            return LocalDate.of(number, month, day);
        }
        int last = column.today().getYear() + (column.past() ? 0 : YEARS_AHEAD);
        int latest = last - Math.floorMod(last - number, CENTURY);
        LocalDate date = LocalDate.of(latest, month, day);
        return column.past() && date.isAfter(column.today()) ? LocalDate.of(latest - CENTURY, month, day) : date;
    }

    private static @Nullable LocalDateTime at(LocalDate date, Matcher match, int hour, ZoneId zone) {
        if (match.group(hour) == null) {
            return date.atStartOfDay();
        }
        LocalDateTime local = date.atTime(time(match, hour));
        String rest = match.group(hour + 5) == null ? "" : match.group(hour + 5).strip();
        if (rest.isEmpty()) {
            return local;
        }
        ZoneId written = zone(rest);
        return written == null
                ? null
                : ZonedDateTime.of(local, written).withZoneSameInstant(zone).toLocalDateTime();
    }

    private static LocalTime time(Matcher match, int from) {
        int hour = number(match, from);
        String half = match.group(from + 4);
        if (half != null) {
            if (hour < 1 || hour > 12) {
                throw new DateTimeException("hour");
            }
            hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        int second = match.group(from + 2) == null ? 0 : number(match, from + 2);
        String fraction = match.group(from + 3) == null ? "0" : match.group(from + 3);
        int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
        return LocalTime.of(hour, number(match, from + 1), second, nanos);
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

    private static LocalDateTime counted(String text) {
        BigDecimal days = new BigDecimal(text.replace(',', '.'));
        long millis =
                days.multiply(MILLIS_OF_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
        return EXCEL_DAY_0.atStartOfDay().plus(millis, ChronoUnit.MILLIS);
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
