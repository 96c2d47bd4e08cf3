package crm.communications.comment;

import crm.communications.reader.Readers;
import crm.communications.reader.Readership;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.Viewer;
import crm.users.api.ActivityLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a comment may be about and whom it may mention. */
@Component
class CommentRules {

    private final CommentStore store;
    private final CommentVisibility reach;
    private final Readers readers;

    CommentRules(CommentStore store, CommentVisibility reach, Readers readers) {
        this.store = store;
        this.reach = reach;
        this.readers = readers;
    }

    /** @throws ProblemException 404 when the record or the line is not for the viewer, 422 when the parts do not belong together */
    CommentAbout about(Viewer viewer, CommentRequest request) {
        var about = new CommentAbout(record(request.record()), request.activityId(), request.replyToId());
        Long line = about.activityId();
        if (line != null) {
            requireLine(viewer, about.record(), line);
        } else if (reach.readable(viewer, List.of(about.record())).isEmpty()) {
            throw ProblemException.notFound();
        }
        if (about.replyToId() != null) {
            requireSameTalk(about, about.replyToId());
        }
        return about;
    }

    /** @throws ProblemException 422 when a patch would make the comment one about something else */
    void requireSame(CommentRequest before, CommentRequest after) {
        if (!before.record().equals(after.record())) {
            throw ProblemException.invalid("record", "unchangeable");
        }
        if (!Objects.equals(before.replyToId(), after.replyToId())) {
            throw ProblemException.invalid("replyToId", "unchangeable");
        }
        if (!Objects.equals(before.activityId(), after.activityId())) {
            throw ProblemException.invalid("activityId", "unchangeable");
        }
    }

    /**
     * @param before the mentions that stand there already: who has left since stays mentioned
     * @throws ProblemException 422 when somebody mentioned anew is not there or has no access any more
     */
    Mentions mentions(String text, Readership readership, Mentions before) {
        Set<Long> people = Mentions.in(text);
        if (people.size() > Mentions.MOST) {
            throw ProblemException.invalid("text", "too-many-mentions", Mentions.MOST);
        }
        List<Long> inVain = new ArrayList<>();
        for (long person : people) {
            Optional<Viewer> viewer = readers.active(person);
            if (viewer.isEmpty()) {
                if (!before.all().contains(person)) {
                    throw ProblemException.invalid("text", "mention-unknown", "@[" + person + "]");
                }
                if (before.inVain().contains(person)) {
                    inVain.add(person);
                }
            } else if (!readership.includes(viewer.get())) {
                inVain.add(person);
            }
        }
        return new Mentions(List.copyOf(people), inVain);
    }

    private void requireLine(Viewer viewer, RecordRef record, long id) {
        ActivityLines.Line line = reach.lines(viewer, List.of(id)).get(id);
        if (line == null) {
            throw ProblemException.notFound();
        }
        if (!line.record().equals(record)) {
            throw ProblemException.invalid("activityId", "of-another-record");
        }
    }

    private void requireSameTalk(CommentAbout about, long replyTo) {
        boolean same = store.find(replyTo)
                .map(comment -> comment.row().about())
                .filter(other ->
                        other.record().equals(about.record()) && Objects.equals(other.activityId(), about.activityId()))
                .isPresent();
        if (!same) {
            throw ProblemException.invalid("replyToId", "of-another-record");
        }
    }

    private static RecordRef record(String text) {
        try {
            return RecordRef.parse(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("record", "value-unreadable");
        }
    }
}
