package crm.deals.funnel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** All stages of a funnel, in their order. */
record StagesRequest(@NotNull @Size(min = 1, max = 50) List<@Valid @NotNull StageRequest> stages) {}
