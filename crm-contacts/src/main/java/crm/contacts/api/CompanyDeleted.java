package crm.contacts.api;

import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import crm.kernel.RecordEvent;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A company was put into the bin. */
public record CompanyDeleted(
        long companyId,
        String name,
        @Nullable Long actorId,
        Instant at,
        @Nullable Long responsibleId,
        List<FieldChange> changes)
        implements RecordEvent {

    @Override
    public RecordRef subject() {
        return new RecordRef(RecordType.COMPANY, companyId);
    }

    @Override
    public String subjectName() {
        return name;
    }

    @Override
    public ActivityAction action() {
        return ActivityAction.DELETED;
    }
}
