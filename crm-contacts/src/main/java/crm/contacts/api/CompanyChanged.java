package crm.contacts.api;

import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A company changed. Members are named as in its JSON; references are {@link crm.kernel.Ref}s. */
public record CompanyChanged(
        long companyId,
        String name,
        @Nullable Long actorId,
        Instant at,
        @Nullable Long responsibleId,
        List<FieldChange> changes)
        implements CompanyEvent {

    @Override
    public ActivityAction action() {
        boolean handedOver = changes.size() == 1 && changes.getFirst().field().equals("responsible");
        return handedOver ? ActivityAction.ASSIGNED : ActivityAction.CHANGED;
    }
}
