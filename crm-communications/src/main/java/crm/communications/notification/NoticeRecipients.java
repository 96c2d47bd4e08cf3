package crm.communications.notification;

import crm.communications.kind.NotificationKinds;
import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import crm.kernel.RecordEvent;
import crm.kernel.RecordType;
import crm.users.api.Notice.Occasion;
import crm.users.api.NotificationKind;
import crm.users.api.PersonChanged;
import crm.users.api.PersonDeactivated;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells which events concern somebody other than who caused them, from the event alone: asked of every change there is. */
@Component(NoticeRecipients.NAME)
class NoticeRecipients {

    static final String NAME = "notificationConcerns";

    static final String STAGE = "stage";

    private static final Set<ActivityAction> CHANGES =
            Set.of(ActivityAction.CHANGED, ActivityAction.MOVED, ActivityAction.LOST, ActivityAction.CONVERTED);
    private static final Set<String> RIGHTS = Set.of("role", "group", "supervisedGroups");

    /** Who is concerned by what. */
    record NoticeRecipient(long personId, NotificationKind kind) {

        Occasion occasion(RecordEvent event, int count) {
            return new Occasion(
                    kind + ":" + event.subject().text() + "@" + event.at(), event.at(), event.actorId(), count);
        }
    }

    /** Whether anybody has to be told behind the registry; for the listener's condition, so that other events leave no trace there. */
    public boolean later(RecordEvent event) {
        return anybody(event) && !atOnce(event);
    }

    /** Records are made all the time. One that comes out of the registry, after its transaction, was stored by an earlier version. */
    boolean atOnce(RecordEvent event) {
        return event.action().equals(ActivityAction.CREATED)
                && TransactionSynchronizationManager.isActualTransactionActive()
                && anybody(event);
    }

    boolean anybody(RecordEvent event) {
        return !of(event).isEmpty();
    }

    List<NoticeRecipient> of(RecordEvent event) {
        Long actor = event.actorId();
        if (actor == null) {
            return List.of();
        }
        Stream<NoticeRecipient> concerns = switch (event) {
            case PersonDeactivated left ->
                Stream.of(new NoticeRecipient(left.handOverToId(), NotificationKinds.HANDED_OVER));
            case PersonChanged changed ->
                changes(event, RIGHTS)
                        ? Stream.of(new NoticeRecipient(changed.personId(), NotificationKinds.RIGHTS_CHANGED))
                        : Stream.empty();
            default -> assigned(event);
        };
        return concerns.filter(found -> found.personId() != actor).toList();
    }

    /** Whose record somebody else changed that was theirs before, too; apart from what {@link #of} tells. */
    List<NoticeRecipient> changed(RecordEvent event) {
        Long actor = event.actorId();
        if (actor == null
                || !CHANGES.contains(event.action())
                || event.subject().type() == RecordType.USER) {
            return List.of();
        }
        NotificationKind kind =
                changes(event, Set.of(STAGE)) ? NotificationKinds.RECORD_MOVED : NotificationKinds.RECORD_CHANGED;
        Set<Long> people = new TreeSet<>(event.concerned());
        people.removeAll(event.givenTo());
        people.remove(actor);
        return people.stream().map(person -> new NoticeRecipient(person, kind)).toList();
    }

    private static Stream<NoticeRecipient> assigned(RecordEvent event) {
        return event.subject().type() == RecordType.USER
                ? Stream.empty()
                : event.givenTo().stream()
                        .sorted()
                        .map(person -> new NoticeRecipient(person, NotificationKinds.ASSIGNED));
    }

    private static boolean changes(RecordEvent event, Set<String> fields) {
        return event.changes().stream().map(FieldChange::field).anyMatch(fields::contains);
    }
}
