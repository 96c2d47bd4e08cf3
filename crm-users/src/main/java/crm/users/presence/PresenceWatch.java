package crm.users.presence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import crm.kernel.Audience;
import crm.kernel.RecordType;
import crm.users.api.PersonDeactivated;
import crm.users.api.PresenceStatus;
import crm.users.api.Presences;
import crm.users.presence.PresenceStore.Change;
import crm.users.presence.PresenceStore.Step;
import crm.users.spi.WorkTimer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.messaging.simp.SimpMessageSendingOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Notes signs of life, finds out on every node who has gone silent, and tells of each change once. */
@Component
class PresenceWatch implements Presences {

    static final String TOPIC = "/topic/presence";

    private static final Logger log = LoggerFactory.getLogger(PresenceWatch.class);
    private static final int PEOPLE = 20_000;

    private final PresenceStore store;
    private final PresenceRecords records;
    private final SimpMessageSendingOperations messages;
    private final ObjectProvider<WorkTimer> timer;
    private final Cache<Sign, Boolean> noted;

    PresenceWatch(
            PresenceStore store,
            PresenceRecords records,
            SimpMessageSendingOperations messages,
            ObjectProvider<WorkTimer> timer,
            PresenceSettings settings) {
        this.store = store;
        this.records = records;
        this.messages = messages;
        this.timer = timer;
        this.noted = Caffeine.newBuilder()
                .maximumSize(PEOPLE)
                .expireAfterWrite(settings.noteEvery())
                .build();
    }

    /** A message to {@code /topic/presence}. */
    record PresenceMessage(long userId, PresenceStatus status) {}

    private record Sign(long userId, Step step) {}

    @Override
    public void acted(long userId) {
        note(userId, Step.ACTED);
    }

    @Override
    public void asked(long userId) {
        note(userId, Step.ASKED);
    }

    @Override
    public void connected(Collection<Long> userIds) {
        if (!userIds.isEmpty()) {
            step(Step.CONNECTED, userIds);
        }
    }

    @Override
    public Map<Long, PresenceStatus> of(Collection<Long> userIds) {
        Map<Long, PresenceStatus> statuses = new HashMap<>();
        userIds.forEach(id -> statuses.put(id, PresenceStatus.OFFLINE));
        if (!userIds.isEmpty()) {
            try {
                statuses.putAll(store.of(List.copyOf(userIds)));
            } catch (DataAccessException e) {
                log.debug("Redis is away; nobody's presence is known", e);
            }
        }
        return statuses;
    }

    @Override
    public Map<Long, PresenceStatus> everybody() {
        try {
            return store.everybody();
        } catch (DataAccessException e) {
            log.debug("Redis is away; nobody's presence is known", e);
            return Map.of();
        }
    }

    /** What the person chose; told at once. */
    void silence(long userId, boolean silent) {
        records.silence(userId, silent);
        step(silent ? Step.SILENCE : Step.UNSILENCE, List.of(userId));
        step(Step.ACTED, List.of(userId));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(PersonDeactivated left) {
        step(Step.FORGET, List.of(left.personId()));
    }

    /** Whoever made the last sign of life may be on a node that is no more, so every node looks after everybody. */
    @Scheduled(
            fixedDelayString = "${crm.presence.sweep-every:PT5S}",
            initialDelayString = "${crm.presence.sweep-every:PT5S}")
    void sweep() {
        WorkTimer runs = timer.getIfAvailable();
        if (runs != null) {
            Collection<Long> present = everybody().keySet();
            step(Step.WORKING, present.isEmpty() ? List.of() : runs.working(present));
        }
        step(Step.SWEEP, List.of());
    }

    private void note(long userId, Step step) {
        if (noted.asMap().putIfAbsent(new Sign(userId, step), true) == null) {
            Thread.startVirtualThread(() -> step(step, List.of(userId)));
        }
    }

    private void step(Step step, Collection<Long> userIds) {
        try {
            publish(store.apply(step, userIds));
        } catch (DataAccessException e) {
            log.debug("Presence is not noted", e);
        }
    }

    private void publish(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Map<Long, PresenceStatus> told = new LinkedHashMap<>();
        changes.forEach(change -> told.put(change.userId(), change.now()));
        List<Long> silent = records.cameAndWent(changes);
        if (!silent.isEmpty()) {
            // Redis may have forgotten the choice; the record has not.
            store.apply(Step.SILENCE, silent).forEach(change -> told.put(change.userId(), change.now()));
        }
        told.forEach((userId, status) -> messages.convertAndSend(
                TOPIC, new PresenceMessage(userId, status), new Audience(RecordType.USER, userId).headers()));
    }
}
