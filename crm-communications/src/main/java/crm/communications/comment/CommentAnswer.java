package crm.communications.comment;

import crm.files.api.FileAnswer;
import crm.kernel.Built;
import crm.kernel.Identified;
import crm.kernel.RecordRef;
import crm.kernel.Ref;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment as answers show it.
 *
 * @param text with people mentioned as {@code @[42]}
 * @param editedAt null while it is as it was first written
 */
@Built
record CommentAnswer(
        long id,
        long version,
        RecordRef record,
        @Nullable Long activityId,
        @Nullable Long replyToId,
        @Nullable Ref author,
        String text,
        List<Mention> mentions,
        List<FileAnswer> files,
        Instant createdAt,
        @Nullable Instant editedAt)
        implements Identified {

    /** Somebody who is mentioned, and whether they could read the record then and so were told. */
    record Mention(long id, String name, boolean mayRead) {}
}
