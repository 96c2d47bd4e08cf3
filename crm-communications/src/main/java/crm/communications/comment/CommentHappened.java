package crm.communications.comment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment was written, edited or deleted; for this module's own listeners.
 *
 * @param recordName what its record is called
 * @param mentionedBefore who was mentioned in it before it was edited, and so knows already
 * @param responsible for its record
 */
record CommentHappened(
        Type type,
        CommentRow comment,
        long actorId,
        String recordName,
        List<Long> mentionedBefore,
        @Nullable Long responsible,
        Instant at) {

    enum Type {
        CREATED,
        CHANGED,
        DELETED
    }
}
