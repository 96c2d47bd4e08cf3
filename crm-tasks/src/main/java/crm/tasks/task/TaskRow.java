package crm.tasks.task;

import crm.kernel.Built;
import crm.kernel.RecordRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a task that a list shows; links are ids still.
 *
 * @param subtasks that the viewer may read
 */
@Built
public record TaskRow(
        long id,
        long version,
        String name,
        List<Long> responsibleIds,
        @Nullable Long createdBy,
        List<Long> sharedWithIds,
        List<Long> acceptedIds,
        List<Long> declinedIds,
        @Nullable Instant plannedAt,
        @Nullable LocalDate plannedOn,
        @Nullable Integer durationMinutes,
        @Nullable Instant deadline,
        short priority,
        @Nullable Long projectId,
        long statusId,
        boolean done,
        @Nullable Instant finishedAt,
        @Nullable RecordRef record,
        @Nullable Long parentId,
        List<Long> tagIds,
        boolean confidential,
        List<String> checklist,
        int subtasks,
        int subtasksDone,
        Instant createdAt,
        Instant updatedAt) {

    /** As many points of the checklist as are done. */
    public int checklistDone() {
        return Checklist.done(checklist.toArray(String[]::new));
    }
}
