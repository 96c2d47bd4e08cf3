package crm.tasks.status;

import crm.kernel.Built;
import crm.tasks.api.StatusKind;
import org.jspecify.annotations.Nullable;

/**
 * A status as tasks show it and move by it.
 *
 * @param projectId whose own it is; null for one of the company's
 * @param name in the language of whoever is being answered if it came with the application
 * @param handToPersonId who becomes responsible for a task that comes here
 * @param handToRoleId the people of which role a task that comes here is handed to
 */
@Built
public record StatusRef(
        long id,
        @Nullable Long projectId,
        String name,
        String colour,
        StatusKind kind,
        @Nullable Long handToPersonId,
        @Nullable Long handToRoleId) {}
