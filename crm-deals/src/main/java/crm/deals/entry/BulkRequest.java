package crm.deals.entry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** One change of many leads and deals. */
record BulkRequest(
        @NotEmpty @Size(max = 200) List<@NotNull Long> ids,
        @NotNull BulkAction action,
        @NotNull @Valid BulkChange change) {

    enum BulkAction {
        ASSIGN
    }

    /** @param responsibleId who gets them */
    record BulkChange(@NotNull Long responsibleId) {}
}
