package crm.users.spi;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * Days that statistics are about.
 *
 * @param first the first day that belongs to it
 * @param last the last day that belongs to it
 * @param zone in which days begin and end
 * @param by how far the points of a series are apart
 */
public record StatisticsSpan(LocalDate first, LocalDate last, ZoneId zone, Step by) {

    /** How far the points of a series are apart. */
    public enum Step {
        DAY,
        /** From Monday on. */
        WEEK
    }

    /** The first instant that belongs to it. */
    public Instant from() {
        return first.atStartOfDay(zone).toInstant();
    }

    /** The first instant that no longer belongs to it. */
    public Instant to() {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The point of a series that a day counts for: itself, or the Monday of its week. */
    public LocalDate pointOf(LocalDate day) {
        return by == Step.DAY ? day : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** All points in their order. */
    public List<LocalDate> points() {
        return Stream.iterate(pointOf(first), point -> by == Step.DAY ? point.plusDays(1) : point.plusWeeks(1))
                .takeWhile(point -> !point.isAfter(last))
                .toList();
    }
}
