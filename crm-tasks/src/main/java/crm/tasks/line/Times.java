package crm.tasks.line;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times of day as they are written: «15:00», «о 15», «о 9 ранку», “at 3 pm”, “3:30pm”. */
final class Times {

    private static final int NOON = 12;
    private static final int HOURS = 24;
    private static final int MINUTES = 60;
    private static final int LAST_SMALL_HOUR = 5;

    private static final String AT = "(?:(?:о|об|at)\\s+)";
    private static final String PART = "(am|pm|ранку|дня|вечора|ночі)";

    private static final Pattern CLOCK = Words.pattern(AT + "?(\\d{1,2}):(\\d{2})(?:\\s*" + PART + ")?");
    private static final Pattern HOUR = Words.pattern(AT + "(\\d{1,2})(?:\\s+годині)?(?:\\s*" + PART + ")?");
    private static final Pattern BARE_HOUR = Words.pattern("(\\d{1,2})\\s*(am|pm|ранку|вечора)");

    /** Any of them, without groups of its own. */
    static final String ANY = "(?:" + plain(CLOCK) + "|" + plain(BARE_HOUR) + "|" + plain(HOUR) + ")";

    private Times() {}

    private static String plain(Pattern pattern) {
        return pattern.pattern().replaceAll("(?<!\\\\)\\((?!\\?)", "(?:");
    }

    /** The time of a text that is one whole; empty when there is none, such as 25:00. */
    static Optional<LocalTime> read(String text) {
        String plain = Words.plain(text);
        Matcher clock = CLOCK.matcher(plain);
        if (clock.matches()) {
            return of(clock.group(1), clock.group(2), clock.group(3));
        }
        Matcher bare = BARE_HOUR.matcher(plain);
        if (bare.matches()) {
            return of(bare.group(1), "0", bare.group(2));
        }
        Matcher hour = HOUR.matcher(plain);
        return hour.matches() ? of(hour.group(1), "0", hour.group(2)) : Optional.empty();
    }

    private static Optional<LocalTime> of(String hourText, String minuteText, @Nullable String part) {
        int hour = Integer.parseInt(hourText);
        int minute = Integer.parseInt(minuteText);
        if (part != null) {
            hour = hour < 1 || hour > NOON ? HOURS : hour(hour, part);
        }
        return hour < HOURS && minute < MINUTES ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    private static int hour(int hour, String part) {
        int small = hour % NOON;
        return switch (part) {
            case "pm", "вечора" -> small + NOON;
            case "дня" -> hour == NOON ? NOON : hour < 7 ? hour + NOON : hour;
            case "ночі" -> small <= LAST_SMALL_HOUR ? small : hour + NOON;
            default -> small;
        };
    }
}
