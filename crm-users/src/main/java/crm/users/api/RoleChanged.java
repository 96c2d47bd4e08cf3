package crm.users.api;

import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.SharedRecordEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A role was made, changed or deleted. */
public record RoleChanged(
        long roleId,
        String name,
        ActivityAction action,
        @Nullable Long actorId,
        Instant at,
        List<FieldChange> changes) implements SharedRecordEvent {

    @Override
    public RecordRef subject() {
        return new RecordRef(RecordType.ROLE, roleId);
    }

    @Override
    public String subjectName() {
        return name;
    }
}
