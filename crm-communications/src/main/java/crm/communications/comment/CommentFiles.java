package crm.communications.comment;

import static crm.communications.tables.Comment.COMMENT;

import crm.data.Conditions;
import crm.files.api.FileHolds;
import crm.files.api.MemberAccess;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Files of comments are held by the record that is commented on, so that who may read it may read them; those of a comment on a line of the
 * history are also for whoever sees the line.
 */
@Component
class CommentFiles implements MemberAccess {

    private static final String MEMBER = "comments.";

    private final FileHolds holds;
    private final CommentVisibility reach;
    private final DSLContext db;

    CommentFiles(FileHolds holds, CommentVisibility reach, DSLContext db) {
        this.holds = holds;
        this.reach = reach;
        this.db = db;
    }

    @Override
    public boolean decides(String member) {
        return member.startsWith(MEMBER);
    }

    @Override
    public boolean anyReadable(Viewer viewer, Collection<String> members) {
        List<Long> comments = members.stream()
                .map(member -> Long.valueOf(member.substring(MEMBER.length())))
                .toList();
        List<Long> lines = db.selectDistinct(COMMENT.ACTIVITY_ID)
                .from(COMMENT)
                .where(Conditions.in(COMMENT.ID, comments), COMMENT.ACTIVITY_ID.isNotNull())
                .fetch(COMMENT.ACTIVITY_ID);
        return !lines.isEmpty() && !reach.lines(viewer, lines).isEmpty();
    }

    /** @throws ProblemException 422 at {@code fileIds} */
    void hold(Viewer author, CommentRow comment) {
        hold(author, comment, comment.content().fileIds());
    }

    void letGo(Viewer viewer, CommentRow comment) {
        hold(viewer, comment, List.of());
    }

    static String member(long comment) {
        return MEMBER + comment;
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
