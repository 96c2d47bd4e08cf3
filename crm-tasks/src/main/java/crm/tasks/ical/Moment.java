package crm.tasks.ical;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date or a time as it is written (RFC 5545, sections 3.3.4 and 3.3.5), before it is known where.
 *
 * @param time null of a whole day
 * @param utc whether it is said in UTC
 * @param zone the name of its zone; null where it is meant wherever one is
 */
record Moment(
        LocalDate day,
        @Nullable LocalTime time,
        boolean utc,
        @Nullable String zone) {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})(\\d{2})?(Z)?)?");
    private static final int LEAP_SECOND = 60;

    /** @throws DateTimeException where there is no such time */
    static Moment read(String text, @Nullable String zone) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw new DateTimeException("Neither a date nor a time");
        }
        LocalDate day = LocalDate.of(number(written, 1), number(written, 2), number(written, 3));
        if (written.group(4) == null) {
            return new Moment(day, null, false, null);
        }
        int second = written.group(6) == null ? 0 : number(written, 6);
        LocalTime time =
                LocalTime.of(number(written, 4), number(written, 5), second == LEAP_SECOND ? LEAP_SECOND - 1 : second);
        boolean utc = written.group(7) != null;
        return new Moment(day, time, utc, utc ? null : zone);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    LocalDateTime local(LocalTime otherwise) {
        return day.atTime(time == null ? otherwise : time);
    }
}
