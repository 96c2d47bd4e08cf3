package crm.tasks.ical;

import crm.kernel.Built;
import crm.tasks.api.TaskPriority;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a task another calendar is told.
 *
 * @param uid the same as long as the task lives, unique in the world
 * @param startsAt when it is planned at a time, and {@code startsOn} when for whole days
 * @param minutes of work; whole days where it is planned for days
 * @param offered whether the person has not accepted it yet
 * @param repeat a rule that {@link crm.tasks.repeat.RepeatRule} reads
 * @param link the task's page
 * @param version how often it was changed
 */
@Built
public record CalendarTask(
        String uid,
        String name,
        @Nullable String description,
        @Nullable Instant startsAt,
        @Nullable LocalDate startsOn,
        @Nullable Integer minutes,
        @Nullable Instant deadline,
        TaskPriority priority,
        boolean done,
        @Nullable Instant finishedAt,
        boolean offered,
        @Nullable String repeat,
        List<String> tags,
        @Nullable String link,
        int version,
        Instant createdAt,
        Instant changedAt) {}
