package crm.communications.comment;

import crm.kernel.Addressee;
import crm.kernel.LiveTopics;
import crm.kernel.RecordRef;
import crm.kernel.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.messaging.simp.SimpMessageSendingOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells those who look at a record that something was said about it; what was said, they read themselves. */
@Component
class CommentLive implements LiveTopics {

    private static final String TOPIC = "/topic/comments.";

    private final CommentVisibility reach;
    private final SimpMessageSendingOperations messages;

    CommentLive(CommentVisibility reach, SimpMessageSendingOperations messages) {
        this.reach = reach;
        this.messages = messages;
    }

    /** A message to {@code /topic/comments.{type}.{id}}, such as {@code /topic/comments.DEAL.7}. */
    record CommentMessage(
            CommentHappened.Type type, long id, @Nullable Long activityId) {}

    /** Who reads the record is asked before the commit, while the connection is still the transaction's own. */
    @EventListener
    void before(CommentHappened event) {
        event.readership().audiences();
    }

    @TransactionalEventListener
    void on(CommentHappened event) {
        CommentAbout about = event.comment().about();
        messages.convertAndSend(
                TOPIC + about.record().type() + "." + about.record().id(),
                new CommentMessage(event.type(), event.comment().id(), about.activityId()),
                new Addressee.AnyOf(event.readership().audiences()).headers());
    }

    @Override
    public Set<String> destinations() {
        return Set.of(TOPIC + "{type}.{id}");
    }

    @Override
    public Optional<Boolean> maySubscribe(Viewer viewer, String destination) {
        if (!destination.startsWith(TOPIC)) {
            return Optional.empty();
        }
        try {
            var record = RecordRef.parse(destination.substring(TOPIC.length()).replaceFirst("\\.", ":"));
            return Optional.of(!reach.readable(viewer, List.of(record)).isEmpty());
        } catch (IllegalArgumentException e) {
            return Optional.of(false);
        }
    }
}
