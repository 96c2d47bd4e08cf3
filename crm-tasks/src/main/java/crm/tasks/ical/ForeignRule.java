package crm.tasks.ical;

import crm.tasks.repeat.RepeatRule;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rule as calendars read it that know nothing of RFC 7529, which is nearly all. */
final class ForeignRule {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private ForeignRule() {}

    /**
     * Empty where it cannot be told to them without changing its days.
     *
     * @param zone of a series at a time of day, whose end is an instant; null for days, whose end is a day (section 3.3.10)
     */
    static Optional<String> of(RepeatRule rule, LocalDate first, @Nullable ZoneId zone) {
        return rule.withoutClamping(first).map(plain -> {
            LocalDate until = plain.until();
            return until == null || zone == null
                    ? plain.text()
                    : plain.ending(null, null).text()
                            + ";UNTIL="
                            + UTC.format(until.atTime(LocalTime.of(23, 59, 59)).atZone(zone));
        });
    }
}
