package crm.contacts.api;

import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A company was taken out of the bin. */
public record CompanyRestored(
        long companyId,
        String name,
        @Nullable Long actorId,
        Instant at,
        @Nullable Long responsibleId,
        List<FieldChange> changes)
        implements CompanyEvent {

    @Override
    public ActivityAction action() {
        return ActivityAction.RESTORED;
    }
}
