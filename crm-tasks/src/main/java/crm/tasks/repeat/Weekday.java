package crm.tasks.repeat;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Optional;

/**
 * A day of the week in a rule, such as {@code MO}, {@code 2TU} or {@code -1FR}.
 *
 * @param place of it among its like in the month or year, from the end where negative; 0 means each of them
 */
public record Weekday(int place, DayOfWeek day) {

    static Optional<DayOfWeek> day(String letters) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> letters(day).equals(letters))
                .findFirst();
    }

    static String letters(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    @Override
    public String toString() {
        return (place == 0 ? "" : String.valueOf(place)) + letters(day);
    }
}
