package crm.users.api;

import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person lost access. Who keeps records that this person is responsible for gives them to the one who takes over, in the same transaction. */
public record PersonDeactivated(
        long personId,
        String name,
        long handOverToId,
        @Nullable Long actorId,
        Instant at,
        List<FieldChange> changes) implements PersonEvent {

    @Override
    public ActivityAction action() {
        return ActivityAction.DEACTIVATED;
    }
}
