package crm.app.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.kernel.ActivityAction;
import crm.kernel.Addressee;
import crm.kernel.LiveTopics;
import crm.kernel.RecordEvent;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.RecordsChanged;
import crm.kernel.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.messaging.simp.user.SimpSubscription;
import org.springframework.messaging.simp.user.SimpUserRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells whoever looks at a list or a card of whatever kind that records of it are others now: which, and what became of them. All nodes are
 * told by one notice, and each makes of it what its own subscribers listen to.
 */
@Component
class RecordsLive implements LiveTopics {

    private static final String CHANNEL = "crm:records";
    private static final String TOPIC = "/topic/records.";
    private static final String LIST = TOPIC + "{type}";
    private static final String CARD = TOPIC + "{type}.{id}";

    private final Broadcast broadcast;
    private final Relay relay;
    private final LiveSockets sockets;
    private final ObjectProvider<SimpUserRegistry> subscribers;
    private final ListeningReaders readers;
    private final JsonMapper json;

    RecordsLive(
            StringRedisTemplate redis,
            RedisMessageListenerContainer container,
            Relay relay,
            LiveSockets sockets,
            ObjectProvider<SimpUserRegistry> subscribers,
            ListeningReaders readers,
            JsonMapper json) {
        this.relay = relay;
        this.sockets = sockets;
        this.subscribers = subscribers;
        this.readers = readers;
        this.json = json;
        this.broadcast = new Broadcast(redis, container, CHANNEL, this::heard);
    }

    /**
     * A message to {@code /topic/records.{type}} and {@code /topic/records.{type}.{id}}.
     *
     * @param id of the record; absent where many changed at once, of which each list reads its own
     * @param version of the record from now on; absent where it is not known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RecordMessage(
            @Nullable Long id,
            ActivityAction action,
            @Nullable Long version) {}

    /**
     * What the nodes tell each other.
     *
     * @param responsible for a single record, now and before
     * @param many whether it is told of a chunk of records together
     */
    record Notice(
            RecordType type,
            List<Long> ids,
            ActivityAction action,
            @Nullable Long version,
            Set<Long> responsible,
            boolean many) {}

    @TransactionalEventListener(fallbackExecution = true)
    void on(RecordEvent event) {
        if (event.action().changesRecord()) {
            RecordRef record = event.subject();
            publish(new Notice(
                    record.type(), List.of(record.id()), event.action(), event.version(), event.readBy(), false));
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(RecordsChanged changed) {
        publish(new Notice(changed.type(), changed.ids(), changed.action(), null, Set.of(), true));
    }

    private void publish(Notice notice) {
        broadcast.send(json.writeValueAsString(notice));
    }

    private void heard(String text) {
        if (sockets.count() == 0) {
            return;
        }
        Notice notice = json.readValue(text, Notice.class);
        if (notice.many()) {
            many(notice);
        } else {
            one(notice);
        }
    }

    private void one(Notice notice) {
        var record = new RecordRef(notice.type(), notice.ids().getFirst());
        var addressee = new Addressee.ReadersOf(record, notice.responsible());
        byte[] message = json.writeValueAsBytes(new RecordMessage(record.id(), notice.action(), notice.version()));
        relay.handOut(TOPIC + record.type(), addressee, message);
        relay.handOut(card(record), addressee, message);
    }

    /** Who may read each of many is not asked: lists are not told which they are, and cards only where one is open. */
    private void many(Notice notice) {
        byte[] some = json.writeValueAsBytes(new RecordMessage(null, notice.action(), null));
        relay.handOut(TOPIC + notice.type(), new Addressee.Listeners(), some);
        Set<String> open = subscribers
                .getObject()
                .findSubscriptions(
                        subscription -> subscription.getDestination().startsWith(TOPIC + notice.type() + "."))
                .stream()
                .map(SimpSubscription::getDestination)
                .collect(Collectors.toSet());
        for (long id : open.isEmpty() ? List.<Long>of() : notice.ids()) {
            String card = card(new RecordRef(notice.type(), id));
            if (open.contains(card)) {
                relay.handOut(
                        card, addressee(notice), json.writeValueAsBytes(new RecordMessage(id, notice.action(), null)));
            }
        }
    }

    /** Of what is gone nobody could be said to read it: whoever had the card open, and reads such records, is told. */
    private static Addressee addressee(Notice notice) {
        return notice.action().equals(ActivityAction.DELETED)
                ? new Addressee.Readers(notice.type())
                : new Addressee.Listeners();
    }

    private static String card(RecordRef record) {
        return TOPIC + record.type() + "." + record.id();
    }

    @Override
    public Set<String> destinations() {
        return Set.of(LIST, CARD);
    }

    /** The list by whoever may read any of its records, the card by whoever may read this one. */
    @Override
    public Optional<Boolean> maySubscribe(Viewer viewer, String destination) {
        if (!destination.startsWith(TOPIC)) {
            return Optional.empty();
        }
        String[] words = destination.substring(TOPIC.length()).split("\\.");
        RecordType type = RecordType.valueOf(words[0]);
        return Optional.of(
                words.length == 1
                        ? readers.any(viewer, type)
                        : readers.one(viewer, new RecordRef(type, Long.parseLong(words[1]))));
    }
}
