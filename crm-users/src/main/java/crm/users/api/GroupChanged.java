package crm.users.api;

import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.SharedRecordEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A group of people was made, changed or deleted. */
public record GroupChanged(
        long groupId,
        String name,
        ActivityAction action,
        @Nullable Long actorId,
        Instant at,
        List<FieldChange> changes) implements SharedRecordEvent {

    @Override
    public RecordRef subject() {
        return new RecordRef(RecordType.GROUP, groupId);
    }

    @Override
    public String subjectName() {
        return name;
    }
}
