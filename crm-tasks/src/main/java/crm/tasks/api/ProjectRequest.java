package crm.tasks.api;

import crm.kernel.Built;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project as it is asked to be: for making one, and as the whole that a change is laid over.
 *
 * @param description what it is about
 * @param memberIds who works on it; of a new one the caller when absent
 * @param startsOn the first day
 * @param endsOn the last day
 * @param colour by which its tasks are told from others; one of the application's choice when absent
 * @param deadlineReason whether whoever moves the deadline of a task has to say why; no when absent
 * @param closed whether work on it is over; no when absent
 */
@Built
public record ProjectRequest(
        @NotBlank @Size(max = 255) String name,
        @Size(max = 4_000) @Nullable String description,
        @Size(max = 200) @Nullable List<@NotNull Long> memberIds,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Pattern(regexp = "#[0-9a-fA-F]{6}") @Nullable String colour,
        @Nullable Boolean deadlineReason,
        @Nullable Boolean closed) {}
