package crm.tasks.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import crm.kernel.Built;
import crm.kernel.FieldName;
import crm.kernel.FieldsOf;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task as it is asked to be: for making one, and as the whole that a change is laid over.
 *
 * @param description plain text with line breaks
 * @param responsibleIds whoever is to do it, the main one first; the caller when absent
 * @param plannedAt when it is to be begun
 * @param plannedOn the day of an all-day task, instead of an instant
 * @param durationMinutes how long it takes; whole days of an all-day task
 * @param deadline until when it has to be done
 * @param priority normal when absent
 * @param statusId the first open status of the project, or of the company, when absent
 * @param parentId the task that it is a part of
 * @param relatedTaskId another task that it has to do with
 * @param dependsOnIds tasks that have to be finished first
 * @param watcherIds people who follow it
 * @param sharedWithIds people it is offered to
 * @param fileIds files of its own
 * @param record what it is about
 * @param confidential whether nobody but its author and whoever is responsible may read it
 * @param reminders when whoever is to do it is reminded
 * @param deadlineReason why the deadline is moved, where the project asks for that
 */
@Built
@FieldsOf(RecordType.TASK)
public record TaskRequest(
        @NotBlank @Size(max = 500) String name,
        @Size(max = 20_000) @Nullable String description,

        @FieldName("responsible") @Size(min = 1, max = 50) @Nullable
        List<@NotNull Long> responsibleIds,

        @Nullable Instant plannedAt,
        @Nullable LocalDate plannedOn,
        @Min(1) @Max(525_600) @Nullable Integer durationMinutes,
        @Nullable Instant deadline,
        @Nullable TaskPriority priority,
        @Nullable Long projectId,
        @Nullable Long statusId,
        @Nullable Long parentId,
        @Nullable Long relatedTaskId,
        @FieldName("dependsOn") @Size(max = 100) @Nullable List<@NotNull Long> dependsOnIds,
        @Size(max = 200) @Nullable List<@NotNull @Valid ChecklistItem> checklist,
        @FieldName("tags") @Size(max = 50) @Nullable List<@NotNull Long> tagIds,
        @FieldName("watchers") @Size(max = 100) @Nullable List<@NotNull Long> watcherIds,
        @FieldName("sharedWith") @Size(max = 100) @Nullable List<@NotNull Long> sharedWithIds,
        @FieldName("files") @Size(max = 50) @Nullable List<@NotNull Long> fileIds,
        @Nullable RecordRef record,

        @FieldName("private") @JsonProperty("private") @Nullable
        Boolean confidential,

        @Size(max = 500) @Nullable String deadlineReason,
        @Size(max = 20) @Nullable List<@NotNull @Valid TaskReminder> reminders) {}
