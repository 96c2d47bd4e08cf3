package crm.deals.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** All lines of an order, in their order. */
public record LinesRequest(@NotNull @Size(max = 500) List<@Valid @NotNull LineRequest> lines) {}
