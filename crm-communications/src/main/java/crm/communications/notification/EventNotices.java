package crm.communications.notification;

import crm.communications.kind.NotificationKinds;
import crm.kernel.RecordEvent;
import crm.users.api.ActivityLines;
import crm.users.api.Notice;
import crm.users.api.Notifier;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells people of what others did that concerns them, whatever module it happened in. */
@Component
class EventNotices {

    private final NoticeRecipients concerns;
    private final Notifier notifier;
    private final ActivityLines lines;

    EventNotices(NoticeRecipients concerns, Notifier notifier, ActivityLines lines) {
        this.concerns = concerns;
        this.notifier = notifier;
        this.lines = lines;
    }

    /** Who is given a new record is told with it, in its transaction: there is nothing to keep for later then. */
    @EventListener
    void onNew(RecordEvent event) {
        if (concerns.atOnce(event)) {
            tell(event);
        }
    }

    @ApplicationModuleListener(
            id = "communications.notices",
            condition = "@" + NoticeRecipients.NAME + ".later(#root.args[0])")
    void on(RecordEvent event) {
        tell(event);
    }

    private void tell(RecordEvent event) {
        List<Notice> notices = new ArrayList<>();
        for (NoticeRecipients.NoticeRecipient concern : concerns.of(event)) {
            boolean handOver = concern.kind().equals(NotificationKinds.HANDED_OVER);
            int count = handOver ? lines.assigned(concern.personId(), event.at()) : 1;
            if (count > 0) {
                notices.add(new Notice(
                        concern.personId(),
                        concern.kind(),
                        event.subject(),
                        event.subjectName(),
                        concern.occasion(event, count),
                        null));
            }
        }
        if (!notices.isEmpty()) {
            notifier.notify(notices);
        }
    }
}
