package crm.contacts.api;

import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contact was put into the bin. */
public record ContactDeleted(
        long contactId,
        String name,
        @Nullable Long actorId,
        Instant at,
        @Nullable Long responsibleId,
        List<FieldChange> changes)
        implements ContactEvent {

    @Override
    public ActivityAction action() {
        return ActivityAction.DELETED;
    }
}
