package crm.deals.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.deals.api.EntryChanged;
import crm.deals.api.EntryCreated;
import crm.deals.api.EntryDeleted;
import crm.deals.api.EntryEvent;
import crm.deals.api.EntryFacts;
import crm.deals.api.EntryLost;
import crm.deals.api.EntryMoved;
import crm.deals.api.EntryRestored;
import crm.deals.api.LeadConverted;
import crm.kernel.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.simp.SimpMessageSendingOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells those who look at a funnel what happened in it: only what kind of thing, to which entry and in which stage. Who may not see the
 * entry gets nothing; who may no longer see it is told that it is gone.
 */
@Component
class EntryLive {

    private final SimpMessageSendingOperations messages;

    EntryLive(SimpMessageSendingOperations messages) {
        this.messages = messages;
    }

    enum Type {
        CREATED,
        MOVED,
        CHANGED,
        REMOVED
    }

    /** A message to {@code /topic/funnels.{id}}. */
    record FunnelMessage(
            Type type,
            String kind,
            long id,
            long stageId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long fromStageId,

            long version) {}

    @TransactionalEventListener
    void on(EntryEvent event) {
        EntryFacts entry = event.entry();
        switch (event) {
            case EntryCreated created -> send(Type.CREATED, entry, null);
            case EntryRestored restored -> send(Type.CREATED, entry, null);
            case EntryDeleted deleted -> send(Type.REMOVED, entry, null);
            case EntryMoved moved -> moved(entry, moved.fromFunnelId(), moved.fromStageId());
            case EntryLost lost -> moved(entry, lost.fromFunnelId(), lost.fromStageId());
            case LeadConverted converted -> send(Type.MOVED, entry, converted.fromStageId());
            case EntryChanged changed -> {
                Long before = changed.fromResponsibleId();
                if (before != null) {
                    Long left = changed.fromFunnelId();
                    send(Type.REMOVED, entry, null, left == null ? entry.funnelId() : left, before);
                }
                send(Type.CHANGED, entry, null);
            }
        }
    }

    @TransactionalEventListener
    void on(EntryPeople.HandedOver handedOver) {
        handedOver.examples().forEach(this::on);
    }

    @TransactionalEventListener
    void on(NextSteps.StepChanged changed) {
        send(Type.CHANGED, changed.entry(), null);
    }

    private void moved(EntryFacts entry, long fromFunnel, long fromStage) {
        if (fromFunnel != entry.funnelId()) {
            send(Type.REMOVED, entry, fromStage, fromFunnel, entry.responsibleId());
        }
        send(Type.MOVED, entry, fromStage);
    }

    private void send(Type type, EntryFacts entry, @Nullable Long fromStage) {
        send(type, entry, fromStage, entry.funnelId(), entry.responsibleId());
    }

    private void send(Type type, EntryFacts entry, @Nullable Long fromStage, long funnel, long responsible) {
        var message = new FunnelMessage(
                type, entry.subject().type().name(), entry.subject().id(), entry.stageId(), fromStage, entry.version());
        messages.convertAndSend(
                "/topic/funnels." + funnel,
                message,
                new Audience(entry.subject().type(), responsible).headers());
    }
}
