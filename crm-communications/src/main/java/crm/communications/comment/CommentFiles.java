package crm.communications.comment;

import crm.files.api.FileHolds;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Files of comments are held by the record that is commented on, so that who may read it may read them. */
@Component
class CommentFiles {

    private final FileHolds holds;

    CommentFiles(FileHolds holds) {
        this.holds = holds;
    }

    /** @throws ProblemException 422 at {@code fileIds} */
    void hold(Viewer author, CommentRow comment) {
        hold(author, comment, comment.content().fileIds());
    }

    void letGo(Viewer viewer, CommentRow comment) {
        hold(viewer, comment, List.of());
    }

    static String member(long comment) {
        return "comments." + comment;
    }

    private void hold(Viewer viewer, CommentRow comment, Collection<Long> files) {
        // Each comment is a member of the record of its own; to the caller the member is the comment's.
        try {
            holds.hold(
                    new RecordRef(RecordType.USER, viewer.id()), comment.about().record(), member(comment.id()), files);
        } catch (ProblemException refused) {
            throw refused.errors().isEmpty()
                    ? refused
                    : ProblemException.invalid(
                            "fileIds", refused.errors().getFirst().code());
        }
    }
}
