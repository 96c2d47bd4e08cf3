package crm.tasks.calendar;

import crm.data.PersonIds;
import crm.kernel.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What part of the calendar is asked for.
 *
 * @param from the first day, in the viewer's zone
 * @param to the last day; at most {@value #LONGEST} days in all
 * @param person whose: who is responsible or has accepted
 */
record CalendarSpan(@Nullable LocalDate from, @Nullable LocalDate to, PersonIds person) {

    static final int LONGEST = 400;

    /** @throws ProblemException 400 for days that are missing, turned round or too far apart */
    Days days(ZoneId zone) {
        LocalDate first = given("from", from);
        LocalDate last = given("to", to);
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

    private static LocalDate given(String parameter, @Nullable LocalDate day) {
        if (day == null) {
            throw ProblemException.malformed(parameter, "required");
        }
        return day;
    }

    /**
     * Whole days.
     *
     * @param begins of the first
     * @param ends after the last
     */
    record Days(LocalDate first, LocalDate last, Instant begins, Instant ends) {}
}
