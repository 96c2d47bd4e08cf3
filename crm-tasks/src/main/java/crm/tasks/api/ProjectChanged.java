package crm.tasks.api;

import crm.kernel.ActivityAction;
import crm.kernel.Built;
import crm.kernel.FieldChange;
import crm.kernel.RecordRef;
import crm.kernel.SharedRecordEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A project, or which statuses its tasks can be in, was made, changed, removed or brought back. */
@Built
public record ProjectChanged(
        RecordRef subject,
        String subjectName,
        ActivityAction action,
        @Nullable Long actorId,
        Instant at,
        @Nullable Long version,
        List<FieldChange> changes)
        implements SharedRecordEvent {}
