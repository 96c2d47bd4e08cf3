package crm.communications.notification;

import crm.kernel.LiveTopics;
import crm.kernel.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.simp.SimpMessageSendingOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells people at once, wherever they are signed in. */
@Component
class NotificationLive implements LiveTopics {

    private static final String QUEUE = "/queue/notifications";

    private static final String OWN_QUEUE = "/user" + QUEUE;

    private final SimpMessageSendingOperations messages;

    NotificationLive(SimpMessageSendingOperations messages) {
        this.messages = messages;
    }

    /**
     * A message to {@code /user/queue/notifications}.
     *
     * @param notification a new line, or one that has grown; null when only the count or the words of a line are others
     * @param unseen how many lines the person has not seen
     */
    record NotificationMessage(@Nullable NotificationAnswer notification, int unseen) {}

    /** What goes to whom once it is certain. */
    record Told(Map<Long, List<NotificationMessage>> messages) {}

    @Override
    public Set<String> destinations() {
        return Set.of(OWN_QUEUE);
    }

    /** What goes into the queue is told to its person alone. */
    @Override
    public Optional<Boolean> maySubscribe(Viewer viewer, String destination) {
        return destination.equals(OWN_QUEUE) ? Optional.of(true) : Optional.empty();
    }

    @TransactionalEventListener
    void on(Told told) {
        told.messages()
                .forEach((person, all) ->
                        all.forEach(message -> messages.convertAndSendToUser(Long.toString(person), QUEUE, message)));
    }
}
