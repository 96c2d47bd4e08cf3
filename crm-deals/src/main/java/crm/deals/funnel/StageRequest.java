package crm.deals.funnel;

import crm.deals.api.StageKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A stage as it is to be.
 *
 * @param id of a stage that the funnel has already; a new one without
 */
record StageRequest(
        @Nullable Long id,
        @NotBlank @Size(max = 100) String name,
        @NotNull @Pattern(regexp = "#[0-9a-fA-F]{6}") String colour,
        @NotNull StageKind kind) {}
