package crm.deals.funnel;

import com.fasterxml.jackson.annotation.JsonProperty;
import crm.deals.api.EntryKind;
import crm.kernel.Ref;
import crm.kernel.Versioned;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A funnel with its stages in their order. */
public record FunnelView(
        long id,
        long version,
        String name,
        EntryKind kind,
        @JsonProperty("isDefault") boolean isDefault,
        List<StageView> stages,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Ref createdBy)
        implements Versioned {}
