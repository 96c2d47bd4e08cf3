package crm.deals.funnel;

import com.fasterxml.jackson.annotation.JsonProperty;
import crm.deals.api.EntryKind;
import crm.kernel.Built;
import crm.kernel.Identified;
import crm.kernel.Ref;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A funnel with its stages in their order.
 *
 * @param currency the company's own: of entries that name none, and of the sums of the board
 */
@Built
public record FunnelAnswer(
        long id,
        long version,
        String name,
        EntryKind kind,
        @JsonProperty("isDefault") boolean isDefault,
        String currency,
        List<StageAnswer> stages,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Ref createdBy)
        implements Identified {}
