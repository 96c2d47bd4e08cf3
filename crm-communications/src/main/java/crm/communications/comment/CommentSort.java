package crm.communications.comment;

import static crm.communications.tables.Comment.COMMENT;

import crm.data.SortColumn;
import org.jooq.Field;

/** What comments may be sorted by. */
enum CommentSort implements SortColumn {
    CREATED_AT(COMMENT.CREATED_AT);

    private final Field<?> field;

    CommentSort(Field<?> field) {
        this.field = field;
    }

    @Override
    public Field<?> field() {
        return field;
    }
}
