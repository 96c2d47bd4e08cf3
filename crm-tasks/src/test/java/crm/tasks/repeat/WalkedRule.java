package crm.tasks.repeat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The days of a rule found another way: by walking through each of its periods day by day and asking of each whether it is meant. */
record WalkedRule(RepeatRule rule, LocalDate first) {

    List<LocalDate> days(int most, LocalDate until) {
        List<LocalDate> found = new ArrayList<>(List.of(first));
        for (int period = 0; ; period++) {
            LocalDate start = start(period);
            if (start.isAfter(until)) {
                return found;
            }
            for (LocalDate day : chosen(meant(start))) {
                boolean full = found.size() == most || rule.count() != null && found.size() == rule.count();
                if (full || day.isAfter(until) || rule.until() != null && day.isAfter(rule.until())) {
                    return found;
                }
                if (day.isAfter(first)) {
                    found.add(day);
                }
            }
        }
    }

    private LocalDate start(int period) {
        long steps = (long) period * rule.interval();
        return switch (rule.frequency()) {
            case DAILY -> first.plusDays(steps);
            case WEEKLY ->
                first.with(TemporalAdjusters.previousOrSame(rule.weekStart())).plusWeeks(steps);
            case MONTHLY -> first.withDayOfMonth(1).plusMonths(steps);
            case YEARLY -> first.withDayOfYear(1).plusYears(steps);
        };
    }

    private List<LocalDate> meant(LocalDate start) {
        LocalDate end = switch (rule.frequency()) {
            case DAILY -> start.plusDays(1);
            case WEEKLY -> start.plusWeeks(1);
            case MONTHLY -> start.plusMonths(1);
            case YEARLY -> start.plusYears(1);
        };
        Predicate<LocalDate> asked = day -> inMonth(day) && onDay(day, start, end);
        return start.datesUntil(end).filter(asked).toList();
    }

    private boolean inMonth(LocalDate day) {
        if (rule.months().isEmpty()) {
            boolean anniversary = rule.frequency() == Frequency.YEARLY
                    && rule.monthDays().isEmpty()
                    && rule.weekdays().isEmpty();
            return !anniversary || day.getMonth() == first.getMonth();
        }
        return rule.months().contains(day.getMonthValue());
    }

    private boolean onDay(LocalDate day, LocalDate start, LocalDate end) {
        boolean months = rule.frequency() == Frequency.MONTHLY || rule.frequency() == Frequency.YEARLY;
        if (rule.monthDays().isEmpty() && rule.weekdays().isEmpty()) {
            return switch (rule.frequency()) {
                case DAILY -> true;
                case WEEKLY -> day.getDayOfWeek() == first.getDayOfWeek();
                default -> clamped(first.getDayOfMonth(), day) == day.getDayOfMonth();
            };
        }
        boolean onMonthDay = rule.monthDays().isEmpty()
                || rule.monthDays().stream().anyMatch(asked -> clamped(asked, day) == day.getDayOfMonth());
        boolean wholeYear =
                rule.frequency() == Frequency.YEARLY && rule.months().isEmpty();
        LocalDate from = months && !wholeYear ? day.withDayOfMonth(1) : start;
        LocalDate to = months && !wholeYear ? from.plusMonths(1) : end;
        return onMonthDay
                && (rule.weekdays().isEmpty()
                        || rule.weekdays().stream().anyMatch(weekday -> isPlaced(weekday, day, from, to)));
    }

    private int clamped(int asked, LocalDate in) {
        int length = YearMonth.from(in).lengthOfMonth();
        if (asked < 0) {
            return length + 1 + asked;
        }
        return rule.weekdays().isEmpty() ? Math.min(asked, length) : asked;
    }

    private static boolean isPlaced(Weekday weekday, LocalDate day, LocalDate from, LocalDate to) {
        DayOfWeek asked = weekday.day();
        if (day.getDayOfWeek() != asked || weekday.place() == 0) {
            return day.getDayOfWeek() == asked;
        }
        Stream<LocalDate> like = weekday.place() > 0 ? from.datesUntil(day.plusDays(1)) : day.datesUntil(to);
        return like.filter(other -> other.getDayOfWeek() == asked).count() == Math.abs(weekday.place());
    }

    private List<LocalDate> chosen(List<LocalDate> meant) {
        if (rule.positions().isEmpty()) {
            return meant;
        }
        return IntStream.range(0, meant.size())
                .filter(i ->
                        rule.positions().contains(i + 1) || rule.positions().contains(i - meant.size()))
                .mapToObj(meant::get)
                .toList();
    }
}
