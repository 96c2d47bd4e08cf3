package crm.tasks.line;

import crm.kernel.Built;
import crm.tasks.api.TaskPriority;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line says.
 *
 * @param name all of the text that was not understood as anything else
 * @param tags as they are written, without the sign
 * @param people as they are written, without the sign
 * @param understood in the order of the text, without overlaps
 */
@Built
record ReadLine(
        String name,
        @Nullable Instant plannedAt,
        @Nullable LocalDate plannedOn,
        @Nullable Integer durationMinutes,
        @Nullable Instant deadline,
        @Nullable TaskPriority priority,
        List<String> tags,
        List<String> people,
        List<Part> understood) {}
