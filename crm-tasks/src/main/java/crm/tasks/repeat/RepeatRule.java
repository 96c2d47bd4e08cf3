package crm.tasks.repeat;

import crm.kernel.Built;
import crm.kernel.ProblemException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How a task repeats: what of the recurrence rules of RFC 5545 (section 3.3.10) makes sense for tasks.
 *
 * @param interval every how many periods
 * @param weekStart which day weeks begin on
 * @param count how many there are in all, the first one included
 * @param until the last day on which there may be one
 */
@Built
public record RepeatRule(
        Frequency frequency,
        int interval,
        List<Integer> months,
        List<Integer> monthDays,
        List<Weekday> weekdays,
        List<Integer> positions,
        DayOfWeek weekStart,
        @Nullable Integer count,
        @Nullable LocalDate until) {

    static final String FIELD = "repeat";
    static final String CODE = "invalid-rule";
    private static final List<Integer> EVERY_MONTH =
            IntStream.rangeClosed(1, 12).boxed().toList();

    /**
     * Reads the text of a rule, with or without {@code RRULE:} before it.
     *
     * @param zone in which the day of an {@code UNTIL} that is an instant is meant
     * @throws ProblemException 422 {@code invalid-rule} about {@code repeat}, with the part that cannot be accepted
     */
    public static RepeatRule parse(String text, ZoneId zone) {
        return new RuleReader(text, zone).rule();
    }

    /** The same rule with another end; neither of them, or one. */
    public RepeatRule ending(@Nullable Integer count, @Nullable LocalDate until) {
        return RepeatRuleBuilder.builder(this).count(count).until(until).build();
    }

    /** Its days in a series that begins on a day. */
    public Occurrences from(LocalDate first) {
        return new Occurrences(this, first);
    }

    /** The rule in its one form, which reads as the same rule. */
    public String text() {
        StringJoiner text = pattern();
        if (count != null) {
            text.add("COUNT=" + count);
        }
        if (until != null) {
            text.add("UNTIL=" + until.format(DateTimeFormatter.BASIC_ISO_DATE));
        }
        return text.toString();
    }

    /** Without its end. */
    StringJoiner pattern() {
        StringJoiner text = new StringJoiner(";").add("FREQ=" + frequency);
        if (interval > 1) {
            text.add("INTERVAL=" + interval);
        }
        add(text, "BYMONTH", months);
        add(text, "BYMONTHDAY", monthDays);
        add(text, "BYDAY", weekdays);
        add(text, "BYSETPOS", positions);
        if (weekStart != DayOfWeek.MONDAY) {
            text.add("WKST=" + Weekday.letters(weekStart));
        }
        return text;
    }

    private static void add(StringJoiner text, String part, Collection<?> values) {
        if (!values.isEmpty()) {
            text.add(part + "=" + values.stream().map(Object::toString).collect(Collectors.joining(",")));
        }
    }

    /** The same rule with the days that it takes from the first one said, as RFC 5545 has it for what is left out. */
    RepeatRule completed(LocalDate first) {
        if (frequency == Frequency.YEARLY && !monthDays.isEmpty() && months.isEmpty()) {
            return on(EVERY_MONTH, monthDays, weekdays, positions);
        }
        if (!monthDays.isEmpty() || !weekdays.isEmpty()) {
            return this;
        }
        return switch (frequency) {
            case DAILY -> this;
            case WEEKLY -> on(months, List.of(), List.of(new Weekday(0, first.getDayOfWeek())), positions);
            case MONTHLY -> on(months, List.of(first.getDayOfMonth()), List.of(), positions);
            case YEARLY ->
                on(
                        months.isEmpty() ? List.of(first.getMonthValue()) : months,
                        List.of(first.getDayOfMonth()),
                        List.of(),
                        positions);
        };
    }

    RepeatRule on(List<Integer> months, List<Integer> monthDays, List<Weekday> weekdays, List<Integer> positions) {
        return RepeatRuleBuilder.builder(this)
                .months(months)
                .monthDays(monthDays)
                .weekdays(weekdays)
                .positions(positions)
                .build();
    }

    /**
     * Whether some of its days stand for the last one of shorter months. Not where the days before them are meant too; and «Friday the 31st»
     * is in no other month.
     */
    boolean clamps() {
        return weekdays.isEmpty()
                && monthDays.stream().anyMatch(day -> day > RuleReader.SHORTEST_MONTH && !monthDays.contains(day - 1));
    }

    /**
     * The same days without RFC 7529: the 31st or the last day is «the last one of the 28th to 31st». Empty where no rule of RFC 5545 says it.
     */
    public Optional<RepeatRule> withoutClamping(LocalDate first) {
        RepeatRule whole = completed(first);
        if (!whole.clamps()) {
            return Optional.of(this);
        }
        boolean oneByOne = whole.frequency == Frequency.MONTHLY || whole.months.size() == 1;
        if (!whole.positions.isEmpty() || whole.monthDays.size() > 1 || !oneByOne) {
            return Optional.empty();
        }
        List<Integer> last = IntStream.rangeClosed(RuleReader.SHORTEST_MONTH, whole.monthDays.getFirst())
                .boxed()
                .toList();
        return Optional.of(whole.on(whole.months, last, List.of(), List.of(-1)));
    }
}
