package crm.deals.api;

import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import crm.kernel.RecordRef;
import crm.kernel.SharedRecordEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A funnel or its stages were made, changed or removed. */
public record FunnelChanged(
        RecordRef subject,
        String subjectName,
        ActivityAction action,
        @Nullable Long actorId,
        Instant at,
        List<FieldChange> changes)
        implements SharedRecordEvent {}
