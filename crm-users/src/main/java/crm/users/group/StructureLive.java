package crm.users.group;

import crm.kernel.Action;
import crm.kernel.Addressee;
import crm.kernel.LiveTopics;
import crm.kernel.RecordEvent;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.Optional;
import java.util.Set;
import org.springframework.messaging.simp.SimpMessageSendingOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells those who look at the structure that it is another one; what it is now they read, as far as they may. */
@Component
class StructureLive implements LiveTopics {

    private static final String TOPIC = "/topic/structure";
    private static final Set<RecordType> SHOWN = Set.of(RecordType.GROUP, RecordType.USER);

    private final SimpMessageSendingOperations messages;

    StructureLive(SimpMessageSendingOperations messages) {
        this.messages = messages;
    }

    /** A message to {@code /topic/structure}: a group or a person changed; no more, since not everybody may know whom it was. */
    record StructureMessage(RecordType type) {}

    @TransactionalEventListener
    void on(RecordEvent event) {
        if (SHOWN.contains(event.subject().type()) && event.action().changesRecord()) {
            messages.convertAndSend(
                    TOPIC,
                    new StructureMessage(event.subject().type()),
                    new Addressee.Readers(RecordType.GROUP).headers());
        }
    }

    @Override
    public Set<String> destinations() {
        return Set.of(TOPIC);
    }

    @Override
    public Optional<Boolean> maySubscribe(Viewer viewer, String destination) {
        return destination.equals(TOPIC) ? Optional.of(viewer.may(RecordType.GROUP, Action.READ)) : Optional.empty();
    }
}
