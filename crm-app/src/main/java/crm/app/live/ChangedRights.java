package crm.app.live;

import crm.kernel.Addressee;
import crm.kernel.LiveTopics;
import crm.kernel.Viewer;
import crm.users.api.PersonChanged;
import crm.users.api.RoleChanged;
import java.util.Optional;
import java.util.Set;
import org.springframework.messaging.simp.SimpMessagingTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open clients that rights have changed, so that what a person may do is offered, and what not vanishes, without signing in anew. */
@Component
class ChangedRights implements LiveTopics {

    /** A role changed: whoever listens asks again what he or she may do. Says nothing of which role. */
    private static final String EVERYBODYS = "/topic/permissions";

    /** One's own role or groups changed. */
    private static final String ONES_OWN = "/queue/permissions";

    private static final String OWN_QUEUE = "/user" + ONES_OWN;

    /** Messages without a word; that they come is all they say. */
    private static final Notice NOTICE = new Notice();

    private final SimpMessagingTemplate messages;

    ChangedRights(SimpMessagingTemplate messages) {
        this.messages = messages;
    }

    @Override
    public Set<String> destinations() {
        return Set.of(EVERYBODYS, OWN_QUEUE);
    }

    @Override
    public Optional<Boolean> maySubscribe(Viewer viewer, String destination) {
        return destinations().contains(destination) ? Optional.of(true) : Optional.empty();
    }

    @TransactionalEventListener
    void on(RoleChanged event) {
        messages.convertAndSend(EVERYBODYS, NOTICE, new Addressee.Everybody().headers());
    }

    @TransactionalEventListener
    void on(PersonChanged event) {
        messages.convertAndSendToUser(Long.toString(event.personId()), ONES_OWN, NOTICE);
    }

    record Notice() {}
}
