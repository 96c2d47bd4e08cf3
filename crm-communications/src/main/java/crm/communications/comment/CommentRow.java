package crm.communications.comment;

import static crm.communications.tables.Comment.COMMENT;

import crm.data.Row;
import crm.kernel.Built;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import java.time.Instant;
import java.util.List;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** A comment as it is stored. */
@Built
record CommentRow(
        long id,
        long version,
        CommentAbout about,
        long authorId,
        CommentContent content,
        Instant createdAt,
        @Nullable Instant editedAt) {

    static final List<Field<?>> COLUMNS = List.of(
            COMMENT.ID,
            COMMENT.VERSION,
            COMMENT.RECORD_TYPE,
            COMMENT.RECORD_ID,
            COMMENT.ACTIVITY_ID,
            COMMENT.REPLY_TO_ID,
            COMMENT.AUTHOR_ID,
            COMMENT.TEXT,
            COMMENT.MENTIONS,
            COMMENT.MENTIONED_IN_VAIN,
            COMMENT.FILE_IDS,
            COMMENT.CREATED_AT,
            COMMENT.EDITED_AT);

    static CommentRow of(Row row) {
        return CommentRowBuilder.builder()
                .id(row.get(COMMENT.ID))
                .version(row.get(COMMENT.VERSION))
                .about(new CommentAbout(
                        new RecordRef(RecordType.valueOf(row.get(COMMENT.RECORD_TYPE)), row.get(COMMENT.RECORD_ID)),
                        row.get(COMMENT.ACTIVITY_ID),
                        row.get(COMMENT.REPLY_TO_ID)))
                .authorId(row.get(COMMENT.AUTHOR_ID))
                .content(new CommentContent(
                        row.get(COMMENT.TEXT),
                        new Mentions(List.of(row.get(COMMENT.MENTIONS)), List.of(row.get(COMMENT.MENTIONED_IN_VAIN))),
                        List.of(row.get(COMMENT.FILE_IDS))))
                .createdAt(row.get(COMMENT.CREATED_AT))
                .editedAt(row.get(COMMENT.EDITED_AT))
                .build();
    }

    /** The comment in the form of a request, for a patch to be laid over. */
    CommentRequest asRequest() {
        return new CommentRequest(
                about.record().text(), content.text(), content.fileIds(), about.replyToId(), about.activityId());
    }
}
