package crm.tasks.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import crm.data.Period;
import crm.data.PersonIds;
import crm.data.TextSearch;
import crm.kernel.Built;
import crm.kernel.FieldName;
import crm.kernel.FieldsOf;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.tasks.api.StatusKind;
import crm.tasks.api.TaskPriority;
import crm.tasks.share.OfferState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Filters of every view of tasks.
 *
 * @param participant whoever takes part, in whatever way
 * @param offer what the viewer has said to an offer, or has not yet
 * @param overdue whether only what should have been done by now
 * @param unplanned whether only what nobody has planned yet
 */
@Built
@FieldsOf(RecordType.TASK)
public record TaskFilter(
        @Nullable String q,
        PersonIds responsible,
        PersonIds author,
        @FieldName("watchers") PersonIds watcher,
        PersonIds participant,
        List<Long> project,
        List<Long> status,
        @FieldName("status") List<StatusKind> statusKind,
        @Nullable Boolean done,
        List<TaskPriority> priority,
        @FieldName("tags") List<Long> tag,
        List<RecordRef> record,
        List<Long> parent,
        List<OfferState> offer,
        @Nullable Boolean overdue,
        @Nullable Boolean unplanned,
        Period planned,
        Period deadline,
        Period created,
        Period finished,

        @FieldName("private") @JsonProperty("private") @Nullable
        Boolean confidential,

        @Nullable Boolean deleted) {

    private static final PersonIds NOBODY = new PersonIds(List.of());

    /** What narrows nothing, for whoever narrows by single members. */
    public static TaskFilterBuilder nothing() {
        return TaskFilterBuilder.builder()
                .responsible(NOBODY)
                .author(NOBODY)
                .watcher(NOBODY)
                .participant(NOBODY)
                .project(List.of())
                .status(List.of())
                .statusKind(List.of())
                .priority(List.of())
                .tag(List.of())
                .record(List.of())
                .parent(List.of())
                .offer(List.of())
                .planned(Period.ALWAYS)
                .deadline(Period.ALWAYS)
                .created(Period.ALWAYS)
                .finished(Period.ALWAYS);
    }

    /** What was typed into the search box. */
    public Optional<TextSearch> typed() {
        return TextSearch.of(q);
    }
}
