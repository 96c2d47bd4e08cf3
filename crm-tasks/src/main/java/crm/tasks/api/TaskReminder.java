package crm.tasks.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When whoever is to do a task is reminded of it: at an instant, or some time before the task is to be begun. One of the two.
 *
 * @param at the instant
 * @param minutesBefore so many minutes before the planned time, of an all-day task before the day begins where the person is, of a task that is
 *     not planned before its deadline; at most 60 days
 * @param text what to remember; the task's name alone when absent
 */
public record TaskReminder(
        @Nullable Instant at,
        @Min(0) @Max(86_400) @Nullable Integer minutesBefore,
        @Size(max = 200) @Nullable String text) {}
