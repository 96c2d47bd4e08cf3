package crm.tasks.line;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as they are written: «завтра», «у п'ятницю», «через 2 дні», «5 грудня», «5.12», «2026-12-05», “next friday”, “in 3 days”. */
final class Days {

    private static final String NUMBER = "(\\d{1,3}|" + Words.any(Words.NUMBERS.keySet()) + ")";
    private static final String IN_DAY = "(?:(?:у|в|на|on)\\s+)?";
    private static final String WHICH =
            "(?:(this|цей|цього|цю|цієї|next|наступний|наступного|наступну|наступної)\\s+)?";
    private static final String WEEKDAY = Words.any(Words.WEEKDAYS.keySet());
    private static final String MONTH = Words.any(Words.MONTHS.keySet());
    private static final String YEAR = "(?:,?\\s+(\\d{4})(?:\\s+року|\\s?р\\.?)?)?";

    private static final Pattern NEAR = Words.pattern("(?:the\\s+)?(" + Words.any(Words.NEAR_DAYS.keySet()) + ")");
    private static final Pattern ON_WEEKDAY = Words.pattern(IN_DAY + WHICH + "(" + WEEKDAY + ")");
    private static final Pattern BARE_WEEKDAY = Words.pattern(WEEKDAY);
    private static final Pattern AFTER = Words.pattern("(?:через\\s+(?:" + NUMBER
            + "\\s+)?(день|дні|днів|тиждень|тижні|тижнів|місяць|місяці|місяців|рік|роки|років)|in\\s+" + NUMBER
            + "\\s+(days?|weeks?|months?|years?))");
    private static final Pattern NEXT_WEEK = Words.pattern("наступного\\s+тижня|next\\s+week");
    private static final Pattern NUMERIC = Words.pattern("(?:на\\s+|on\\s+)?(\\d{1,2})\\.(\\d{1,2})(?:\\.(\\d{4}))?");
    private static final Pattern ISO = Words.pattern("(?:на\\s+|on\\s+)?(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern DAY_FIRST = Words.pattern(
            "(?:на\\s+|on\\s+)?(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th|-го)?\\s+(?:of\\s+)?(" + MONTH + ")" + YEAR);
    private static final Pattern MONTH_FIRST =
            Words.pattern("(?:on\\s+)?(" + MONTH + ")\\s+(\\d{1,2})(?:st|nd|rd|th)?" + YEAR);

    /** Any of them, without groups of its own. */
    static final String ANY = List.of(AFTER, NEXT_WEEK, ISO, NUMERIC, DAY_FIRST, MONTH_FIRST, NEAR, ON_WEEKDAY).stream()
            .map(pattern -> "(?:" + pattern.pattern().replaceAll("(?<!\\\\)\\((?!\\?)", "(?:") + ")")
            .reduce((one, other) -> one + "|" + other)
            .orElseThrow();

    private final LocalDate today;

    Days(LocalDate today) {
        this.today = today;
    }

    /** A weekday and nothing before it, which may as well be a word of the name. */
    static boolean isBareWeekday(String text) {
        return BARE_WEEKDAY.matcher(Words.plain(text)).matches();
    }

    static boolean isToday(String text) {
        return Integer.valueOf(0).equals(Words.NEAR_DAYS.get(Words.plain(text)));
    }

    /** The day of a text that is one whole; empty when there is no such day, such as 31.02. */
    Optional<LocalDate> read(String text) {
        String plain = Words.plain(text);
        try {
            return Optional.ofNullable(day(plain));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private @Nullable LocalDate day(String text) {
        Matcher near = NEAR.matcher(text);
        if (near.matches()) {
            return today.plusDays(Words.NEAR_DAYS.getOrDefault(near.group(1), 0));
        }
        Matcher after = AFTER.matcher(text);
        if (after.matches()) {
            return later(after);
        }
        Matcher weekday = ON_WEEKDAY.matcher(text);
        if (weekday.matches()) {
            return weekday(weekday.group(1), Words.WEEKDAYS.getOrDefault(weekday.group(2), DayOfWeek.MONDAY));
        }
        if (NEXT_WEEK.matcher(text).matches()) {
            return today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        }
        return dated(text);
    }

    private @Nullable LocalDate dated(String text) {
        Matcher numeric = NUMERIC.matcher(text);
        if (numeric.matches()) {
            return ahead(numeric.group(3), Integer.parseInt(numeric.group(2)), Integer.parseInt(numeric.group(1)));
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return ahead(iso.group(1), Integer.parseInt(iso.group(2)), Integer.parseInt(iso.group(3)));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return ahead(
                    dayFirst.group(3),
                    Words.MONTHS.getOrDefault(dayFirst.group(2), 0),
                    Integer.parseInt(dayFirst.group(1)));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.matches()) {
            return ahead(
                    monthFirst.group(3),
                    Words.MONTHS.getOrDefault(monthFirst.group(1), 0),
                    Integer.parseInt(monthFirst.group(2)));
        }
        return null;
    }

    /** Without a year it is the nearest such day that has not passed. */
    private LocalDate ahead(@Nullable String year, int month, int day) {
        if (year != null) {
            return LocalDate.of(Integer.parseInt(year), month, day);
        }
        boolean passed = month < today.getMonthValue() || month == today.getMonthValue() && day < today.getDayOfMonth();
        return LocalDate.of(Year.from(today).plusYears(passed ? 1 : 0).getValue(), month, day);
    }

    private LocalDate later(Matcher after) {
        boolean english = after.group(4) != null;
        String number = english ? after.group(3) : after.group(1);
        String unit = english ? after.group(4) : after.group(2);
        return today.plus(number == null ? 1 : Words.number(number), unit(unit));
    }

    private static ChronoUnit unit(String word) {
        return switch (word.charAt(0)) {
            case 'т', 'w' -> ChronoUnit.WEEKS;
            case 'м', 'm' -> ChronoUnit.MONTHS;
            case 'р', 'y' -> ChronoUnit.YEARS;
            default -> ChronoUnit.DAYS;
        };
    }

    /** «Наступна» is the one of the next week; without a word it is the nearest one after today. */
    private LocalDate weekday(@Nullable String which, DayOfWeek day) {
        if (which == null) {
            return today.with(TemporalAdjusters.next(day));
        }
        boolean next = which.equals("next") || which.startsWith("наступн");
        return next
                ? today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(TemporalAdjusters.nextOrSame(day))
                : today.with(TemporalAdjusters.nextOrSame(day));
    }
}
