package crm.tasks.status;

import crm.tasks.api.StatusKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A status of a project as it is to be.
 *
 * @param id of one that the project has already; a new one without
 * @param kind stays what it is while tasks stand in it
 * @param handToPersonId who becomes responsible for a task that comes here
 * @param handToRoleId the people of which role a task that comes here is handed to; not together with a person
 */
record ProjectStatusRequest(
        @Nullable Long id,
        @NotBlank @Size(max = 100) String name,
        @NotNull @Pattern(regexp = "#[0-9a-fA-F]{6}") String colour,
        @NotNull StatusKind kind,
        @Nullable Long handToPersonId,
        @Nullable Long handToRoleId)
        implements StatusContent {}
