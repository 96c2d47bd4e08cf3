package crm.communications.api;

import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import crm.kernel.RecordEvent;
import crm.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment on a record is gone.
 *
 * @param subject the record
 * @param responsibleId who is responsible for the record
 */
public record CommentDeleted(
        long commentId,
        RecordRef subject,
        String subjectName,
        @Nullable Long actorId,
        Instant at,
        @Nullable Long responsibleId)
        implements RecordEvent {

    @Override
    public ActivityAction action() {
        return ActivityAction.COMMENT_DELETED;
    }

    /** The comment's id, by which its text is found as long as it is there; the history keeps no copy of it. */
    @Override
    public List<FieldChange> changes() {
        return List.of(new FieldChange("comment", commentId, null));
    }
}
