package crm.tasks.task;

import static crm.tasks.tables.Task.TASK;

import crm.data.SortColumn;
import org.jooq.Field;

/** What lists of tasks may be sorted by; every column has an index of its own. What has no deadline or plan comes after what has. */
public enum TaskSort implements SortColumn {
    CREATED_AT(TASK.CREATED_AT),
    DEADLINE(TASK.DEADLINE_SORT),
    PLANNED_AT(TASK.PLANNED_SORT),
    PRIORITY(TASK.PRIORITY),
    NAME(TASK.NAME),
    UPDATED_AT(TASK.UPDATED_AT),
    FINISHED_AT(TASK.FINISHED_SORT);

    private final Field<?> field;

    TaskSort(Field<?> field) {
        this.field = field;
    }

    @Override
    public Field<?> field() {
        return field;
    }
}
