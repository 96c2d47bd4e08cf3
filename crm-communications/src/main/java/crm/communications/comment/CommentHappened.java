package crm.communications.comment;

import crm.communications.reader.Readership;
import crm.kernel.Built;
import java.time.Instant;
import java.util.List;

/**
 * A comment was written, edited or deleted; for this module's own listeners.
 *
 * @param recordName what its record is called
 * @param mentionedBefore who was mentioned in it before it was edited, and so knows already
 * @param readership of its record
 */
@Built
record CommentHappened(
        Type type,
        CommentRow comment,
        long actorId,
        String recordName,
        List<Long> mentionedBefore,
        Readership readership,
        Instant at) {

    enum Type {
        CREATED,
        CHANGED,
        DELETED
    }
}
