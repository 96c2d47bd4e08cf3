package crm.tasks.status;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * All statuses of a project's own, in their order.
 *
 * @param statuses none for a project whose tasks go through the company's
 */
record ProjectStatusesRequest(
        @NotNull @Size(max = StatusRules.MOST) List<@Valid @NotNull ProjectStatusRequest> statuses) {}
