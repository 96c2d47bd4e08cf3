package crm.tasks.gantt;

import crm.tasks.task.TaskRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From when until when a task is drawn. */
record Bar(Instant start, Instant end) {

    /** From its plan, else back from its deadline; days are days, however long, in the zone of whoever looks. Empty where neither is known. */
    static Optional<Bar> of(TaskRow task, ZoneId zone) {
        LocalDate day = task.plannedOn();
        if (day != null) {
            return Optional.of(new Bar(
                    day.atStartOfDay(zone).toInstant(),
                    day.plusDays(days(task.durationMinutes()))
                            .atStartOfDay(zone)
                            .toInstant()));
        }
        Duration takes = Duration.ofMinutes(task.durationMinutes() == null ? 0 : task.durationMinutes());
        Instant planned = task.plannedAt();
        Instant deadline = task.deadline();
        if (planned != null) {
            Instant end =
                    takes.isZero() && deadline != null && deadline.isAfter(planned) ? deadline : planned.plus(takes);
            return Optional.of(new Bar(planned, end));
        }
        return deadline == null ? Optional.empty() : Optional.of(new Bar(deadline.minus(takes), deadline));
    }

    private static long days(@Nullable Integer minutes) {
        return minutes == null ? 1 : Math.max(1, Duration.ofMinutes(minutes).toDays());
    }
}
