package crm.tasks.repeat;

import crm.kernel.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/**
 * The days of one series. They are always counted from its first day, never from the one before, so that the 31st stays the 31st after a
 * short month. The first day belongs to the series whether the rule names it or not.
 */
public final class Occurrences {

    /** Nobody plans beyond; a rule that yields nothing for so long yields nothing. */
    private static final int YEARS = 100;

    private final RepeatRule rule;
    private final LocalDate first;

    Occurrences(RepeatRule rule, LocalDate first) {
        this.rule = rule;
        this.first = first;
    }

    /** All of them in order, at most those of a hundred years. */
    public Stream<LocalDate> days() {
        Stream<LocalDate> all = Stream.concat(Stream.of(first), later());
        return rule.count() == null ? all : all.limit(rule.count());
    }

    /** The first one after a day, if the series goes on. */
    public Optional<LocalDate> after(LocalDate day) {
        return days().dropWhile(occurrence -> !occurrence.isAfter(day)).findFirst();
    }

    /** The first one after an instant, for a series at a time of day. */
    public Optional<Instant> after(Instant instant, LocalTime time, ZoneId zone) {
        return days().map(day -> at(day, time, zone))
                .dropWhile(occurrence -> !occurrence.isAfter(instant))
                .findFirst();
    }

    /** A time of day that is skipped on that day is so much later; of one that comes twice it is the first. */
    public static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** @throws ProblemException 422 {@code invalid-rule} about {@code repeat} when there is no second day */
    public Occurrences requireRepeating() {
        if (days().skip(1).findAny().isEmpty()) {
            throw RuleReader.refused(rule.until() != null ? "UNTIL" : rule.count() != null ? "COUNT" : "FREQ");
        }
        return this;
    }

    private Stream<LocalDate> later() {
        LocalDate horizon = first.plusYears(YEARS);
        LocalDate last = rule.until() == null || rule.until().isAfter(horizon) ? horizon : rule.until();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Days(), 0), false)
                .dropWhile(day -> !day.isAfter(first))
                .takeWhile(day -> !day.isAfter(last));
    }

    /** Positions are counted in whole periods; from a day within one the library would count the rest of it only. */
    private LocalDate firstPeriod() {
        return switch (rule.frequency()) {
            case DAILY -> first;
            case WEEKLY -> first.with(TemporalAdjusters.previousOrSame(rule.weekStart()));
            case MONTHLY -> first.withDayOfMonth(1);
            case YEARLY -> first.withDayOfYear(1);
        };
    }

    private RecurrenceRule expandable() {
        RepeatRule completed = rule.completed(first);
        String text = completed.pattern() + (completed.clamps() ? ";RSCALE=GREGORIAN;SKIP=BACKWARD" : "");
        try {
            return new RecurrenceRule(text, RecurrenceRule.RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalStateException("A rule that was accepted: " + text, e);
        }
    }

    /** What the library expands. It counts months from 0, and gives up by an exception after a thousand periods without a day. */
    private final class Days implements Iterator<LocalDate> {

        private final RecurrenceRule expandable = expandable();
        private @Nullable RecurrenceRuleIterator expanded;
        private @Nullable LocalDate next;
        private boolean over;

        @Override
        public boolean hasNext() {
            if (next == null && !over) {
                next = expand();
                over = next == null;
            }
            return next != null;
        }

        /** The one ahead is looked at and left: to take it the library looks for one more, which there may not be. */
        private @Nullable LocalDate expand() {
            try {
                if (expanded == null) {
                    LocalDate from = firstPeriod();
                    expanded = expandable.iterator(
                            new DateTime(from.getYear(), from.getMonthValue() - 1, from.getDayOfMonth()));
                } else {
                    expanded.nextDateTime();
                }
                if (!expanded.hasNext()) {
                    return null;
                }
                DateTime day = expanded.peekDateTime();
                return LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDayOfMonth());
            } catch (IllegalArgumentException | IllegalStateException e) {
                return null;
            }
        }

        @Override
        public LocalDate next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            LocalDate day = next;
            next = null;
            return day;
        }
    }
}
