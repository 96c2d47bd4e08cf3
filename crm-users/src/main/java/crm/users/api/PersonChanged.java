package crm.users.api;

import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import crm.kernel.RecordEvent;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person's data, role or groups changed. */
public record PersonChanged(
        long personId, String name, @Nullable Long actorId, Instant at, List<FieldChange> changes)
        implements RecordEvent {

    @Override
    public RecordRef subject() {
        return new RecordRef(RecordType.USER, personId);
    }

    @Override
    public String subjectName() {
        return name;
    }

    @Override
    public ActivityAction action() {
        return ActivityAction.CHANGED;
    }

    @Override
    public @Nullable Long responsibleId() {
        return personId;
    }
}
