package crm.deals.funnel;

import crm.deals.api.EntryKind;
import crm.deals.api.StageKind;
import crm.kernel.Built;
import crm.kernel.Ref;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A funnel and its stages as everybody who works with entries needs them. */
@Built
public record FunnelShape(
        long id,
        long version,
        String name,
        EntryKind kind,
        boolean isDefault,
        int position,
        List<StageAnswer> stages,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Long createdBy) {

    public Ref ref() {
        return new Ref(id, name);
    }

    /** The first stage of this kind. */
    public Optional<StageAnswer> first(StageKind kind) {
        return stages.stream().filter(stage -> stage.kind() == kind).findFirst();
    }

    /** The stage that new entries begin in. */
    public StageAnswer start() {
        return first(StageKind.OPEN).orElseGet(stages::getFirst);
    }
}
