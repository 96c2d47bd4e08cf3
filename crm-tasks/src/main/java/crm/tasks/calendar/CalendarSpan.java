package crm.tasks.calendar;

import crm.data.PersonIds;
import crm.kernel.ProblemException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * What part of the calendar is asked for.
 *
 * @param from the first day, in the viewer's zone; Monday of this week when absent
 * @param to the last day, a week in all when absent; at most {@value #LONGEST} days
 * @param person whose: who is responsible or has accepted
 */
record CalendarSpan(@Nullable LocalDate from, @Nullable LocalDate to, PersonIds person) {

    static final int LONGEST = 400;

    /** @throws ProblemException 400 for days that are turned round or too far apart */
    Days days(LocalDate today, ZoneId zone) {
        LocalDate first = from == null ? today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : from;
        LocalDate last = to == null ? first.plusDays(6) : to;
        if (last.isBefore(first)) {
            throw ProblemException.malformed("to", "ends-before-it-begins");
        }
        if (ChronoUnit.DAYS.between(first, last) >= LONGEST) {
            throw ProblemException.malformed("to", "period-too-long");
        }
        return new Days(
                first,
                last,
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /**
     * Whole days.
     *
     * @param begins of the first
     * @param ends after the last
     */
    record Days(LocalDate first, LocalDate last, Instant begins, Instant ends) {}
}
