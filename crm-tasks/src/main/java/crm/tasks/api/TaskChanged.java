package crm.tasks.api;

import crm.kernel.ActivityAction;
import crm.kernel.Built;
import crm.kernel.FieldChange;
import crm.kernel.RecordEvent;
import crm.kernel.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A task was made, changed, removed or brought back.
 *
 * @param responsibleId the main one of those responsible; null of a private task, which is nobody's to the rest of the application
 * @param readBy who takes part now, and took part before; none of a private task
 * @param givenTo who has become responsible by this
 * @param concerned the author and whoever was responsible before and still is
 * @param projectId that it belongs to now
 * @param statusId that it is in now
 * @param done whether nothing is left to do
 * @param records that it is about now, or was before
 */
@Built
public record TaskChanged(
        RecordRef subject,
        String subjectName,
        ActivityAction action,
        @Nullable Long actorId,
        Instant at,
        @Nullable Long version,
        @Nullable Long responsibleId,
        Set<Long> readBy,
        Set<Long> givenTo,
        Set<Long> concerned,
        @Nullable Long projectId,
        long statusId,
        boolean done,
        List<RecordRef> records,
        List<FieldChange> changes)
        implements RecordEvent {}
