package crm.communications.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment as it is asked to be. Only the text and the files can be changed later.
 *
 * @param record as {@code DEAL:7}
 * @param text plain, with people mentioned as {@code @[42]} by their ids; at most 20 of them
 * @param fileIds uploads of the author, at most 20
 * @param replyToId a comment on the same
 * @param activityId a line of the record's history, if that is what the comment is about
 */
record CommentRequest(
        @NotBlank @Size(max = 100) String record,
        @NotBlank @Size(max = 10_000) String text,
        @Nullable @Size(max = 20) List<@NotNull Long> fileIds,
        @Nullable Long replyToId,
        @Nullable Long activityId) {

    List<Long> files() {
        return fileIds == null ? List.of() : fileIds.stream().distinct().toList();
    }
}
