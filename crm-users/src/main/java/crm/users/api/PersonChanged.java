package crm.users.api;

import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person's data, role or groups changed. */
public record PersonChanged(
        long personId, String name, @Nullable Long actorId, Instant at, List<FieldChange> changes)
        implements PersonEvent {

    @Override
    public ActivityAction action() {
        return ActivityAction.CHANGED;
    }
}
