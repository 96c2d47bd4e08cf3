package crm.tasks.ical;

import crm.kernel.Built;
import crm.tasks.api.TaskPriority;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an event or to-do of another calendar.
 *
 * @param uid empty where the calendar gave none; several occurrences of a series share it
 * @param startsAt when it is planned at a time, and {@code startsOn} when for whole days
 * @param minutes of work; whole days where it is planned for days
 * @param repeat in the form of {@link crm.tasks.repeat.RepeatRule}
 * @param notes what of it could not be kept
 */
@Built
public record ImportedTask(
        String uid,
        FeedKind kind,
        String name,
        @Nullable String description,
        @Nullable Instant startsAt,
        @Nullable LocalDate startsOn,
        @Nullable Integer minutes,
        @Nullable Instant deadline,
        TaskPriority priority,
        boolean done,
        @Nullable Instant finishedAt,
        @Nullable String repeat,
        List<String> tags,
        Set<ImportNote> notes) {}
