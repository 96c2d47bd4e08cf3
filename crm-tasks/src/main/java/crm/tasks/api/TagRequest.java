package crm.tasks.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A tag as it is asked to be: for making one, and as the whole that a change is laid over.
 *
 * @param name no two tags outside of the bin have the same, however it is written
 * @param colour one of the application's choice when absent
 */
public record TagRequest(
        @NotBlank @Size(max = 50) String name,
        @Pattern(regexp = "#[0-9a-fA-F]{6}") @Nullable String colour) {}
