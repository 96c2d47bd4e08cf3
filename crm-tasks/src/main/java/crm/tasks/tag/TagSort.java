package crm.tasks.tag;

import static crm.tasks.tables.Tag.TAG;

import crm.data.SortColumn;
import org.jooq.Field;

/** What tags may be sorted by. */
enum TagSort implements SortColumn {
    CREATED_AT(TAG.CREATED_AT),
    NAME(TAG.NAME);

    private final Field<?> field;

    TagSort(Field<?> field) {
        this.field = field;
    }

    @Override
    public Field<?> field() {
        return field;
    }
}
