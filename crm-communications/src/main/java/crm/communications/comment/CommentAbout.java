package crm.communications.comment;

import crm.kernel.RecordRef;
import org.jspecify.annotations.Nullable;

/**
 * What a comment is about.
 *
 * @param activityId the line of the record's history that is meant; null for the record itself
 * @param replyToId the comment that is answered
 */
record CommentAbout(
        RecordRef record,
        @Nullable Long activityId,
        @Nullable Long replyToId) {}
