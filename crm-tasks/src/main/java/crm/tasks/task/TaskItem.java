package crm.tasks.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import crm.kernel.Built;
import crm.kernel.FieldName;
import crm.kernel.FieldsOf;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.tasks.api.StatusKind;
import crm.tasks.api.TaskPriority;
import crm.tasks.share.OfferState;
import crm.tasks.tag.TagRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task in a list, on the board, in the calendar.
 *
 * @param overdue whether it should have been done by now
 * @param offer what the viewer has said to the offer, if it was offered to the viewer
 * @param subtasks as many as the viewer may read
 */
@Built
@FieldsOf(RecordType.TASK)
public record TaskItem(
        long id,
        long version,
        String name,
        List<Ref> responsible,
        @Nullable Ref author,
        @Nullable Instant plannedAt,
        @Nullable LocalDate plannedOn,
        @Nullable Integer durationMinutes,
        @Nullable Instant deadline,
        boolean overdue,
        TaskPriority priority,
        @Nullable Ref project,
        TaskStatusRef status,
        boolean done,
        @Nullable Instant finishedAt,
        @Nullable TaskLink record,
        @Nullable Ref parent,
        List<TagRef> tags,
        @FieldName("private") @JsonProperty("private") boolean confidential,
        @Nullable OfferState offer,
        int checklistDone,
        int checklistTotal,
        int subtasks,
        int subtasksDone,
        Instant createdAt,
        Instant updatedAt) {

    /** The status of a task as tasks show it. */
    public record TaskStatusRef(long id, String name, String colour, StatusKind kind) {}

    /** The record that a task is about. */
    public record TaskLink(RecordType type, long id, String name) {}
}
