package crm.tasks.project;

import static crm.tasks.tables.Project.PROJECT;

import crm.data.SortColumn;
import org.jooq.Field;

/** What projects may be sorted by. */
enum ProjectSort implements SortColumn {
    CREATED_AT(PROJECT.CREATED_AT),
    NAME(PROJECT.NAME);

    private final Field<?> field;

    ProjectSort(Field<?> field) {
        this.field = field;
    }

    @Override
    public Field<?> field() {
        return field;
    }
}
