package crm.tasks.repeat;

import crm.kernel.ProblemException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one text of a rule, strictly: what is not understood is refused, never left out. */
final class RuleReader {

    static final int SHORTEST_MONTH = 28;
    private static final int MAX_TEXT = 500;
    private static final int MAX_NUMBER = 1_000;
    private static final int MAX_YEAR_POSITION = 366;
    private static final int MAX_MONTH_PLACE = 5;
    private static final int MAX_YEAR_PLACE = 53;
    private static final int MAX_YEAR = 2999;
    private static final Set<String> KNOWN =
            Set.of("FREQ", "INTERVAL", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS", "WKST", "COUNT", "UNTIL");
    private static final Pattern WEEKDAY = Pattern.compile("([+-]?\\d{1,2})?([A-Z]{2})");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,4}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private final ZoneId zone;
    private final Map<String, String> parts;

    RuleReader(String text, ZoneId zone) {
        this.zone = zone;
        this.parts = parts(text);
    }

    static ProblemException refused(String part) {
        return ProblemException.invalid(RepeatRule.FIELD, RepeatRule.CODE, part);
    }

    private static Map<String, String> parts(String text) {
        if (text.length() > MAX_TEXT) {
            throw refused("RRULE");
        }
        String rule = text.strip().toUpperCase(Locale.ROOT);
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part :
                rule.replaceFirst("^RRULE:", "").replaceFirst(";$", "").split(";", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            if (equals < 0 || !KNOWN.contains(name) || parts.put(name, part.substring(equals + 1)) != null) {
                throw refused(KNOWN.contains(name) || name.matches("[A-Z-]{1,20}") ? name : "RRULE");
            }
        }
        return parts;
    }

    RepeatRule rule() {
        Frequency frequency = Arrays.stream(Frequency.values())
                .filter(known -> known.name().equals(parts.get("FREQ")))
                .findFirst()
                .orElseThrow(() -> refused("FREQ"));
        RepeatRule rule = RepeatRuleBuilder.builder()
                .frequency(frequency)
                .interval(parts.containsKey("INTERVAL") ? number("INTERVAL", 1, MAX_NUMBER) : 1)
                .months(list("BYMONTH", month -> within("BYMONTH", month, 1, Month.values().length)))
                .monthDays(list("BYMONTHDAY", RuleReader::monthDay))
                .weekdays(list("BYDAY", RuleReader::weekday))
                .positions(list("BYSETPOS", position -> place("BYSETPOS", position, MAX_YEAR_POSITION)))
                .weekStart(weekStart())
                .count(parts.containsKey("COUNT") ? (Integer) number("COUNT", 1, MAX_NUMBER) : null)
                .until(until())
                .build();
        check(rule);
        return rule;
    }

    private static void check(RepeatRule rule) {
        boolean months = rule.frequency() == Frequency.MONTHLY || rule.frequency() == Frequency.YEARLY;
        boolean places = rule.weekdays().stream().anyMatch(weekday -> weekday.place() != 0);
        int farthest =
                rule.frequency() == Frequency.YEARLY && rule.months().isEmpty() ? MAX_YEAR_PLACE : MAX_MONTH_PLACE;
        if (!rule.monthDays().isEmpty() && (!months || rule.monthDays().stream().noneMatch(day -> exists(day, rule)))) {
            throw refused("BYMONTHDAY");
        }
        if (places && (!months || !rule.monthDays().isEmpty())
                || rule.weekdays().stream().anyMatch(weekday -> Math.abs(weekday.place()) > farthest)) {
            throw refused("BYDAY");
        }
        if (!rule.positions().isEmpty()
                && (rule.frequency() == Frequency.DAILY
                        || rule.weekdays().isEmpty() && rule.monthDays().isEmpty())) {
            throw refused("BYSETPOS");
        }
        if (rule.count() != null && rule.until() != null) {
            throw refused("UNTIL");
        }
    }

    /** A 30 February is a mistake, not the last day of that month. */
    private static boolean exists(int day, RepeatRule rule) {
        return rule.months().isEmpty()
                || rule.months().stream().anyMatch(month -> Month.of(month).maxLength() >= day);
    }

    private static int monthDay(String text) {
        return within("BYMONTHDAY", text, -SHORTEST_MONTH, Month.JANUARY.maxLength(), 0);
    }

    private static Weekday weekday(String text) {
        Matcher matcher = WEEKDAY.matcher(text);
        if (!matcher.matches()) {
            throw refused("BYDAY");
        }
        DayOfWeek day = Weekday.day(matcher.group(2)).orElseThrow(() -> refused("BYDAY"));
        String place = matcher.group(1);
        return new Weekday(place == null ? 0 : place("BYDAY", place, MAX_YEAR_PLACE), day);
    }

    private DayOfWeek weekStart() {
        String text = parts.get("WKST");
        return text == null ? DayOfWeek.MONDAY : Weekday.day(text).orElseThrow(() -> refused("WKST"));
    }

    private @Nullable LocalDate until() {
        String text = parts.get("UNTIL");
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = day(text);
            if (day.getYear() > 0 && day.getYear() <= MAX_YEAR) {
                return day;
            }
        } catch (DateTimeException e) {
            throw refused("UNTIL");
        }
        throw refused("UNTIL");
    }

    private LocalDate day(String text) {
        if (text.indexOf('T') < 0) {
            return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
        }
        if (text.endsWith("Z")) {
            return LocalDateTime.parse(text.substring(0, text.length() - 1), TIME)
                    .atOffset(ZoneOffset.UTC)
                    .atZoneSameInstant(zone)
                    .toLocalDate();
        }
        return LocalDateTime.parse(text, TIME).toLocalDate();
    }

    private int number(String part, int least, int most) {
        return within(part, parts.getOrDefault(part, ""), least, most);
    }

    private <T> List<T> list(String part, Function<String, T> reader) {
        String text = parts.get(part);
        return text == null
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(reader).distinct().toList();
    }

    private static int place(String part, String text, int most) {
        return within(part, text, -most, most, 0);
    }

    private static int within(String part, String text, int least, int most, int except) {
        int number = within(part, text, least, most);
        if (number == except) {
            throw refused(part);
        }
        return number;
    }

    private static int within(String part, String text, int least, int most) {
        if (!NUMBER.matcher(text).matches()) {
            throw refused(part);
        }
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw refused(part);
        }
        return number;
    }
}
