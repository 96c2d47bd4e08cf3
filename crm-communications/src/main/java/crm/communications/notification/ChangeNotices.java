package crm.communications.notification;

import crm.communications.reader.Readers;
import crm.communications.reader.Readership;
import crm.kernel.FieldChange;
import crm.kernel.RecordEvent;
import crm.kernel.Ref;
import crm.kernel.Viewer;
import crm.users.api.Notice;
import crm.users.api.Notice.Quote;
import crm.users.api.Notifier;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells people what others changed about their records. Changes are made all the time, and a publication in the registry would cost each
 * of them statements of its own: they wait in memory instead and are told together a moment later. When a node dies in that moment the
 * history still has them.
 */
@Component
class ChangeNotices {

    static final int AT_ONCE = 500;

    private static final Logger log = LoggerFactory.getLogger(ChangeNotices.class);

    /** More than a node can be asked to change while the database does not answer. */
    private static final int WAITING = 20_000;

    private final BlockingQueue<RecordEvent> waiting = new LinkedBlockingQueue<>(WAITING);
    private final NoticeRecipients concerns;
    private final Notifier notifier;
    private final Readers readers;

    ChangeNotices(NoticeRecipients concerns, Notifier notifier, Readers readers) {
        this.concerns = concerns;
        this.notifier = notifier;
        this.readers = readers;
    }

    @TransactionalEventListener
    void on(RecordEvent event) {
        if (!concerns.changed(event).isEmpty() && !waiting.offer(event)) {
            log.warn("Nobody is told of the change of {}: too many wait to be told", event.subject());
        }
    }

    @Scheduled(fixedDelayString = "PT1S")
    @PreDestroy
    void send() {
        List<RecordEvent> some = new ArrayList<>();
        while (waiting.drainTo(some, AT_ONCE) > 0) {
            try {
                notifier.notify(some.stream().flatMap(this::notices).toList());
            } catch (DataAccessResourceFailureException | TransientDataAccessException | TransactionException e) {
                some.forEach(waiting::offer);
                throw e;
            }
            some.clear();
        }
    }

    /** Nobody is told who may not read the record. */
    private Stream<Notice> notices(RecordEvent event) {
        Readership readership = readers.of(event.subject(), event.responsibleId());
        return concerns.changed(event).stream()
                .flatMap(concern -> readers.active(concern.personId()).filter(readership::includes).stream()
                        .map(person -> new Notice(
                                person.id(),
                                concern.kind(),
                                event.subject(),
                                event.subjectName(),
                                concern.occasion(event, 1),
                                stages(person, event))));
    }

    private static @Nullable Quote stages(Viewer person, RecordEvent event) {
        if (!person.mayRead(event.subject().type(), NoticeRecipients.STAGE)) {
            return null;
        }
        for (FieldChange change : event.changes()) {
            if (change.field().equals(NoticeRecipients.STAGE)
                    && change.from() instanceof Ref from
                    && change.to() instanceof Ref to) {
                return new Quote(from.name() + " → " + to.name(), null);
            }
        }
        return null;
    }
}
