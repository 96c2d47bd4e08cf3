package crm.communications.comment;

import static crm.communications.tables.Comment.COMMENT;

import crm.data.SortColumn;
import java.time.Instant;
import org.jooq.Field;

/** What comments may be sorted by. */
enum CommentSort implements SortColumn {
    CREATED_AT;

    @Override
    public Field<Instant> field() {
        return COMMENT.CREATED_AT;
    }
}
