package crm.tasks.repeat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts of rules as people and other calendars write them, with a liking for the ends of months. */
final class RandomRules {

    private final Random random;

    RandomRules(long seed) {
        this.random = new Random(seed);
    }

    LocalDate day() {
        LocalDate day = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(4_000));
        return switch (random.nextInt(6)) {
            case 0 -> day.withDayOfMonth(day.lengthOfMonth());
            case 1 -> LocalDate.of(2024, 2, 29);
            case 2 -> LocalDate.of(day.getYear(), 10, 31);
            default -> day;
        };
    }

    String rule(LocalDate first) {
        Frequency frequency = any(List.of(Frequency.values()));
        StringBuilder rule = new StringBuilder("FREQ=" + frequency);
        if (random.nextBoolean()) {
            rule.append(";INTERVAL=").append(1 + random.nextInt(random.nextInt(10) == 0 ? 100 : 7));
        }
        boolean inMonths = random.nextInt(4) == 0;
        if (inMonths) {
            rule.append(";BYMONTH=").append(some(3, () -> 1 + random.nextInt(12)));
        }
        boolean chosen = frequency.compareTo(Frequency.MONTHLY) >= 0
                ? monthly(rule, frequency == Frequency.YEARLY && !inMonths)
                : weekly(rule);
        if (chosen && frequency != Frequency.DAILY && random.nextInt(3) == 0) {
            rule.append(";BYSETPOS=").append(some(2, () -> any(List.of(1, 2, -1, -2, 3))));
        }
        if (frequency == Frequency.WEEKLY && random.nextInt(3) == 0) {
            rule.append(";WKST=").append(any(List.of("SU", "SA", "WE")));
        }
        switch (random.nextInt(5)) {
            case 0 -> rule.append(";COUNT=").append(1 + random.nextInt(20));
            case 1 ->
                rule.append(";UNTIL=")
                        .append(first.plusDays(random.nextInt(2_000)).toString().replace("-", ""));
            default -> {}
        }
        return rule.toString();
    }

    private boolean weekly(StringBuilder rule) {
        boolean onDays = random.nextInt(3) > 0;
        if (onDays) {
            rule.append(";BYDAY=").append(some(5, this::weekday));
        }
        return onDays;
    }

    private boolean monthly(StringBuilder rule, boolean wholeYear) {
        switch (random.nextInt(5)) {
            case 0 -> {
                return false;
            }
            case 1 ->
                rule.append(";BYDAY=")
                        .append(some(
                                3,
                                () -> (random.nextBoolean() ? "-" : "")
                                        + (1 + random.nextInt(wholeYear ? 52 : 5))
                                        + weekday()));
            case 2 -> rule.append(";BYDAY=").append(some(5, this::weekday));
            case 3 -> rule.append(";BYMONTHDAY=").append(some(4, this::monthDay));
            default ->
                rule.append(";BYMONTHDAY=")
                        .append(some(4, this::monthDay))
                        .append(";BYDAY=")
                        .append(some(5, this::weekday));
        }
        return true;
    }

    private int monthDay() {
        return any(List.of(1, 28, 29, 30, 31, -1, -2, -28, 1 + random.nextInt(31)));
    }

    private String weekday() {
        return Weekday.letters(any(List.of(DayOfWeek.values())));
    }

    <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private String some(int most, Supplier<Object> values) {
        Collection<Object> chosen = Stream.generate(values)
                .limit(1 + random.nextInt(most))
                .distinct()
                .toList();
        return chosen.stream().map(Object::toString).collect(Collectors.joining(","));
    }
}
