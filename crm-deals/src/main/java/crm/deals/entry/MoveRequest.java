package crm.deals.entry;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param reason needed for a stage that means failure */
record MoveRequest(
        @NotNull Long stageId, @Size(max = 500) @Nullable String reason) {}
