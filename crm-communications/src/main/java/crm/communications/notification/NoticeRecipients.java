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
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells which events concern somebody other than who caused them, from the event alone: asked of every change there is. */
@Component(NoticeRecipients.NAME)
class NoticeRecipients {

    static final String NAME = "notificationConcerns";

    static final String STAGE = "stage";

    private static final String RESPONSIBLE = "responsible";
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
        return of(event).isPresent();
    }

    Optional<NoticeRecipient> of(RecordEvent event) {
        Long actor = event.actorId();
        if (actor == null) {
            return Optional.empty();
        }
        Optional<NoticeRecipient> concern = switch (event) {
            case PersonDeactivated left ->
                Optional.of(new NoticeRecipient(left.handOverToId(), NotificationKinds.HANDED_OVER));
            case PersonChanged changed ->
                changes(event, RIGHTS)
                        ? Optional.of(new NoticeRecipient(changed.personId(), NotificationKinds.RIGHTS_CHANGED))
                        : Optional.empty();
            default -> assigned(event);
        };
        return concern.filter(found -> found.personId() != actor);
    }

    /** Whose record somebody else changed that was theirs before, too; apart from what {@link #of} tells. */
    Optional<NoticeRecipient> changed(RecordEvent event) {
        Long actor = event.actorId();
        Long responsible = event.responsibleId();
        if (actor == null || responsible == null || responsible.equals(actor)) {
            return Optional.empty();
        }
        if (!CHANGES.contains(event.action())
                || event.subject().type() == RecordType.USER
                || changes(event, Set.of(RESPONSIBLE))) {
            return Optional.empty();
        }
        return Optional.of(new NoticeRecipient(
                responsible,
                changes(event, Set.of(STAGE)) ? NotificationKinds.RECORD_MOVED : NotificationKinds.RECORD_CHANGED));
    }

    private static Optional<NoticeRecipient> assigned(RecordEvent event) {
        Long responsible = event.responsibleId();
        boolean given = event.action().equals(ActivityAction.CREATED) || changes(event, Set.of(RESPONSIBLE));
        return responsible != null && given && event.subject().type() != RecordType.USER
                ? Optional.of(new NoticeRecipient(responsible, NotificationKinds.ASSIGNED))
                : Optional.empty();
    }

    private static boolean changes(RecordEvent event, Set<String> fields) {
        return event.changes().stream().map(FieldChange::field).anyMatch(fields::contains);
    }
}
