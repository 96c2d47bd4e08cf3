package crm.tasks.api;

import crm.kernel.ActivityAction;
import crm.kernel.Built;
import crm.kernel.FieldChange;
import crm.kernel.RecordRef;
import crm.kernel.SharedRecordEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A status of tasks was made, changed or removed. */
@Built
public record TaskStatusChanged(
        RecordRef subject,
        String subjectName,
        ActivityAction action,
        @Nullable Long actorId,
        Instant at,
        @Nullable Long version,
        List<FieldChange> changes)
        implements SharedRecordEvent {}
