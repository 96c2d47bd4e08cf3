package crm.tasks.line;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lengths of time as they are written: «на 30 хв», «1 год 15 хв», «на півгодини», «на 2 дні», “for an hour”, “1.5h”. */
final class Spans {

    private static final int MAX_MINUTES = 525_600;

    private static final String SHORT_HOURS = "(?:год\\.?|h|hrs?)";
    private static final String SHORT_MINUTES = "(?:хв\\.?|mins?)";
    private static final String HOURS = "(?:години|годину|годин|год\\.?|hours?|hrs?|h)";
    private static final String MINUTES = "(?:хвилини|хвилину|хвилин|хв\\.?|minutes?|mins?|m)";
    private static final String NUMBER = "(\\d{1,3}(?:[.,]\\d)?)";
    private static final String FOR = "(?:на|for)\\s+";

    private static final Pattern HALF = Words.pattern(FOR + "(?:півгодини|пів\\s+години|half\\s+an\\s+hour)");
    private static final Pattern ONE = Words.pattern(FOR + "(?:годину|an\\s+hour|one\\s+hour)");
    private static final Pattern DAYS = Words.pattern(FOR + "(\\d{1,3})\\s+(?:день|дні|днів|days?)");
    private static final Pattern LONG = Words.pattern(FOR + "(?:" + NUMBER + "\\s*" + HOURS + "(?:\\s+(\\d{1,2})\\s*"
            + MINUTES + ")?|(\\d{1,4})\\s*" + MINUTES + ")");
    private static final Pattern SHORT = Words.pattern("(?:" + NUMBER + "\\s*" + SHORT_HOURS + "(?:\\s+(\\d{1,2})\\s*"
            + SHORT_MINUTES + ")?|(\\d{1,4})\\s*" + SHORT_MINUTES + ")");
    private static final Pattern AFTER = Words.pattern("(?:через|in)\\s+(?:" + NUMBER + "\\s*" + HOURS
            + "(?:\\s+(\\d{1,2})\\s*" + MINUTES + ")?|(\\d{1,4})\\s*" + MINUTES + ")");
    private static final Pattern AFTER_HALF =
            Words.pattern("(?:через|in)\\s+(?:півгодини|пів\\s+години|half\\s+an\\s+hour)");
    private static final Pattern AFTER_ONE = Words.pattern("(?:через|in)\\s+(?:годину|an\\s+hour|one\\s+hour)");

    /** How long something takes. */
    static final String LENGTH = any(HALF, ONE, DAYS, LONG, SHORT);

    /** How far ahead it is. */
    static final String AHEAD = any(AFTER_HALF, AFTER, AFTER_ONE);

    private Spans() {}

    private static String any(Pattern... patterns) {
        StringBuilder any = new StringBuilder();
        for (Pattern pattern : patterns) {
            any.append(any.isEmpty() ? "(?:" : "|").append(pattern.pattern().replaceAll("(?<!\\\\)\\((?!\\?)", "(?:"));
        }
        return any.append(")").toString();
    }

    /** In minutes, at least one. */
    static Optional<Integer> read(String text) {
        String plain = Words.plain(text);
        if (HALF.matcher(plain).matches() || AFTER_HALF.matcher(plain).matches()) {
            return Optional.of(30);
        }
        if (ONE.matcher(plain).matches() || AFTER_ONE.matcher(plain).matches()) {
            return Optional.of(60);
        }
        Matcher days = DAYS.matcher(plain);
        if (days.matches()) {
            return allowed(Duration.ofDays(Integer.parseInt(days.group(1))).toMinutes());
        }
        for (Pattern pattern : new Pattern[] {LONG, SHORT, AFTER}) {
            Matcher span = pattern.matcher(plain);
            if (span.matches()) {
                return allowed(hours(span.group(1)) + minutes(span.group(2)) + minutes(span.group(3)));
            }
        }
        return Optional.empty();
    }

    private static long hours(@Nullable String text) {
        return text == null ? 0 : Math.round(Double.parseDouble(text.replace(',', '.')) * 60);
    }

    private static long minutes(@Nullable String text) {
        return text == null ? 0 : Long.parseLong(text);
    }

    private static Optional<Integer> allowed(long minutes) {
        return minutes < 1 || minutes > MAX_MINUTES ? Optional.empty() : Optional.of((int) minutes);
    }
}
