package crm.tasks.task;

import static crm.tasks.tables.Task.TASK;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import crm.data.Row;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.tasks.tables.Task;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** What is read of tasks for one viewer: the columns of a {@link TaskRow}, with the numbers of the subtasks that the viewer may read. */
public final class TaskColumns {

    private static final Task CHILD = new Task("child");

    private static final List<Field<?>> STORED = List.of(
            TASK.ID,
            TASK.VERSION,
            TASK.NAME,
            TASK.RESPONSIBLE_IDS,
            TASK.CREATED_BY,
            TASK.SHARED_WITH_IDS,
            TASK.ACCEPTED_IDS,
            TASK.DECLINED_IDS,
            TASK.PLANNED_AT,
            TASK.PLANNED_ON,
            TASK.DURATION_MINUTES,
            TASK.DEADLINE,
            TASK.PRIORITY,
            TASK.PROJECT_ID,
            TASK.STATUS_ID,
            TASK.DONE,
            TASK.FINISHED_AT,
            TASK.RECORD_TYPE,
            TASK.RECORD_ID,
            TASK.PARENT_ID,
            TASK.TAG_IDS,
            TASK.PRIVATE,
            TASK.CHECKLIST,
            TASK.CREATED_AT,
            TASK.UPDATED_AT);

    private final Field<Integer> subtasks;
    private final Field<Integer> subtasksDone;

    public TaskColumns(Viewer viewer) {
        Condition readable = TaskReach.readable(viewer, CHILD);
        subtasks = children(readable, noCondition()).as("subtasks");
        subtasksDone = children(readable, CHILD.DONE.eq(inline(true))).as("subtasks_done");
    }

    /** To be selected from the table of tasks. */
    public List<Field<?>> all() {
        List<Field<?>> all = new ArrayList<>(STORED);
        all.add(subtasks);
        all.add(subtasksDone);
        return all;
    }

    public TaskRow row(Row row) {
        return TaskRowBuilder.builder()
                .id(row.get(TASK.ID))
                .version(row.get(TASK.VERSION))
                .name(row.get(TASK.NAME))
                .responsibleIds(List.of(row.get(TASK.RESPONSIBLE_IDS)))
                .createdBy(row.get(TASK.CREATED_BY))
                .sharedWithIds(List.of(row.get(TASK.SHARED_WITH_IDS)))
                .acceptedIds(List.of(row.get(TASK.ACCEPTED_IDS)))
                .declinedIds(List.of(row.get(TASK.DECLINED_IDS)))
                .plannedAt(row.get(TASK.PLANNED_AT))
                .plannedOn(row.get(TASK.PLANNED_ON))
                .durationMinutes(row.get(TASK.DURATION_MINUTES))
                .deadline(row.get(TASK.DEADLINE))
                .priority(row.get(TASK.PRIORITY))
                .projectId(row.get(TASK.PROJECT_ID))
                .statusId(row.get(TASK.STATUS_ID))
                .done(row.get(TASK.DONE))
                .finishedAt(row.get(TASK.FINISHED_AT))
                .record(record(row.get(TASK.RECORD_TYPE), row.get(TASK.RECORD_ID)))
                .parentId(row.get(TASK.PARENT_ID))
                .tagIds(List.of(row.get(TASK.TAG_IDS)))
                .confidential(row.get(TASK.PRIVATE))
                .checklist(List.of(row.get(TASK.CHECKLIST)))
                .subtasks(row.get(subtasks))
                .subtasksDone(row.get(subtasksDone))
                .createdAt(row.get(TASK.CREATED_AT))
                .updatedAt(row.get(TASK.UPDATED_AT))
                .build();
    }

    private static @Nullable RecordRef record(@Nullable String type, @Nullable Long id) {
        return type == null ? null : RecordRef.of(RecordType.valueOf(type), id);
    }

    private static Field<Integer> children(Condition readable, Condition where) {
        return field(select(count())
                .from(CHILD)
                .where(CHILD.PARENT_ID.eq(TASK.ID), CHILD.DELETED_AT.isNull(), readable, where));
    }
}
