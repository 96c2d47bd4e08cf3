package crm.deals.funnel;

import com.fasterxml.jackson.annotation.JsonProperty;
import crm.deals.api.EntryKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A funnel as it is asked to be.
 *
 * @param kind stays what it was
 * @param isDefault takes the place of the present default funnel of the kind
 * @param stages of a new funnel; later they have an address of their own
 */
record FunnelRequest(
        @NotBlank @Size(max = 100) String name,
        @NotNull EntryKind kind,
        @JsonProperty("isDefault") @Nullable Boolean isDefault,
        @Size(min = 1, max = 50) @Nullable List<@Valid @NotNull StageRequest> stages) {}
