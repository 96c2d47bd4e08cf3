package crm.tasks.status;

import crm.kernel.Built;
import crm.tasks.api.StatusKind;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A status of tasks as it is asked to be.
 *
 * @param kind stays what it is while tasks stand in it
 * @param position its place among the others, from 1; the last when absent
 * @param projectId of which project's own statuses it is one, for good; one of the company's when absent
 * @param handToPersonId who becomes responsible for a task that comes here
 * @param handToRoleId the people of which role a task that comes here is handed to; not together with a person
 */
@Built
record TaskStatusRequest(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Pattern(regexp = "#[0-9a-fA-F]{6}") String colour,
        @NotNull StatusKind kind,
        @Min(1) @Nullable Integer position,
        @Nullable Long projectId,
        @Nullable Long handToPersonId,
        @Nullable Long handToRoleId)
        implements StatusContent {}
