package crm.communications.notification;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.simp.SimpMessageSendingOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells people at once, wherever they are signed in. */
@Component
class NotificationLive {

    private static final String QUEUE = "/queue/notifications";

    private final SimpMessageSendingOperations messages;

    NotificationLive(SimpMessageSendingOperations messages) {
        this.messages = messages;
    }

    /**
     * A message to {@code /user/queue/notifications}.
     *
     * @param notification a new line, or one that has grown; null when only the count is another
     * @param unseen how many lines the person has not seen
     */
    record NotificationMessage(@Nullable NotificationAnswer notification, int unseen) {}

    /** What goes to whom once it is certain. */
    record Told(Map<Long, List<NotificationMessage>> messages) {}

    @TransactionalEventListener
    void on(Told told) {
        told.messages()
                .forEach((person, all) ->
                        all.forEach(message -> messages.convertAndSendToUser(Long.toString(person), QUEUE, message)));
    }
}
