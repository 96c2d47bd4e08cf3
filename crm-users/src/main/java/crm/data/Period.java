package crm.data;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * A span of time in a filter.
 *
 * @param from first instant that belongs to it, null when open
 * @param to first instant that no longer belongs to it, null when open
 */
public record Period(@Nullable Instant from, @Nullable Instant to) {

    public static final Period ALWAYS = new Period(null, null);

    /** Named spans in the caller's zone; weeks begin on Monday. */
    public enum Named {
        TODAY,
        YESTERDAY,
        THIS_WEEK,
        THIS_MONTH,
        THIS_YEAR;

        public Period at(Instant now, ZoneId zone) {
            LocalDate today = LocalDate.ofInstant(now, zone);
            LocalDate week = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return switch (this) {
                case TODAY -> days(today, today.plusDays(1), zone);
                case YESTERDAY -> days(today.minusDays(1), today, zone);
                case THIS_WEEK -> days(week, week.plusWeeks(1), zone);
                case THIS_MONTH ->
                    days(today.withDayOfMonth(1), today.withDayOfMonth(1).plusMonths(1), zone);
                case THIS_YEAR ->
                    days(today.withDayOfYear(1), today.withDayOfYear(1).plusYears(1), zone);
            };
        }
    }

    /** From the first day's start to the second day's start. */
    public static Period days(LocalDate first, LocalDate after, ZoneId zone) {
        return new Period(
                first.atStartOfDay(zone).toInstant(), after.atStartOfDay(zone).toInstant());
    }
}
