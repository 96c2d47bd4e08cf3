package crm.communications.api;

import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import crm.kernel.RecordEvent;
import crm.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody commented on a record.
 *
 * @param subject the record
 * @param responsibleId who is responsible for the record
 */
public record CommentWritten(
        long commentId,
        RecordRef subject,
        String subjectName,
        @Nullable Long actorId,
        Instant at,
        @Nullable Long responsibleId)
        implements RecordEvent {

    @Override
    public ActivityAction action() {
        return ActivityAction.COMMENTED;
    }

    /** The comment's id, by which its text is found as long as it is there; the history keeps no copy of it. */
    @Override
    public List<FieldChange> changes() {
        return List.of(new FieldChange("comment", null, commentId));
    }
}
