package crm.tasks.reminder;

import crm.tasks.api.TaskReminder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A task, as far as reminders go.
 *
 * @param reminders as it keeps them
 * @param people who is to do it: nobody where nothing is to be done any more
 */
public record Reminded(
        long task,
        String[] reminders,
        @Nullable Instant plannedAt,
        @Nullable LocalDate plannedOn,
        @Nullable Instant deadline,
        Collection<Long> people) {

    /** When a reminder is due for somebody who lives in this zone; null where there is nothing that it could come before. */
    @Nullable
    Instant due(TaskReminder reminder, ZoneId zone) {
        if (reminder.at() != null) {
            return reminder.at();
        }
        Integer minutes = reminder.minutesBefore();
        Instant begins = begins(zone);
        return minutes == null || begins == null ? null : begins.minusSeconds(minutes * 60L);
    }

    private @Nullable Instant begins(ZoneId zone) {
        if (plannedAt != null) {
            return plannedAt;
        }
        return plannedOn == null ? deadline : plannedOn.atStartOfDay(zone).toInstant();
    }
}
