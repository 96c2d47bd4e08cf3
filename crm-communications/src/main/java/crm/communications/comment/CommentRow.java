package crm.communications.comment;

import static crm.communications.comment.CommentTable.*;

import crm.data.Row;
import crm.kernel.Built;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import java.time.Instant;
import java.util.List;
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

    static CommentRow of(Row row) {
        return CommentRowBuilder.builder()
                .id(row.get(ID))
                .version(row.get(VERSION))
                .about(new CommentAbout(
                        new RecordRef(RecordType.valueOf(row.get(RECORD_TYPE)), row.get(RECORD_ID)),
                        row.get(ACTIVITY_ID),
                        row.get(REPLY_TO_ID)))
                .authorId(row.get(AUTHOR_ID))
                .content(new CommentContent(
                        row.get(TEXT),
                        new Mentions(List.of(row.get(MENTIONS)), List.of(row.get(MENTIONED_IN_VAIN))),
                        List.of(row.get(FILE_IDS))))
                .createdAt(row.get(CREATED_AT))
                .editedAt(row.get(EDITED_AT))
                .build();
    }

    /** The comment in the form of a request, for a patch to be laid over. */
    CommentRequest asRequest() {
        return new CommentRequest(
                about.record().text(), content.text(), content.fileIds(), about.replyToId(), about.activityId());
    }
}
