package crm.communications.notification;

import static crm.communications.tables.Notification.NOTIFICATION;

import crm.communications.notification.NotificationLive.NotificationMessage;
import crm.communications.reader.Readers;
import crm.data.Conditions;
import crm.data.ListRequest;
import crm.data.Lists;
import crm.data.Page;
import crm.kernel.ProblemException;
import crm.kernel.Viewer;
import crm.users.api.NotificationKind;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own notifications, and noting that they were seen. */
@Service
@Transactional
class NotificationReader {

    private final Lists lists;
    private final NotificationStore store;
    private final NotificationAnswers views;
    private final Readers readers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NotificationReader(
            Lists lists,
            NotificationStore store,
            NotificationAnswers views,
            Readers readers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.lists = lists;
        this.store = store;
        this.views = views;
        this.readers = readers;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Page<NotificationAnswer> list(Viewer viewer, NotificationFilter filter, ListRequest<NotificationSort> page) {
        Condition where = NOTIFICATION
                .PERSON_ID
                .eq(viewer.id())
                .and(NOTIFICATION.IN_APP)
                .and(Conditions.in(
                        NOTIFICATION.KIND,
                        filter.kind().stream().map(NotificationKind::name).toList()));
        if (filter.seen() != null) {
            where = where.and(filter.seen() ? NOTIFICATION.SEEN_AT.isNotNull() : NOTIFICATION.SEEN_AT.isNull());
        }
        return lists.page(page, NotificationRow.COLUMNS, NOTIFICATION, NOTIFICATION.ID, where, NotificationRow::of)
                .mapAll(rows -> views.of(
                        NotificationRow.shown(
                                rows,
                                readers.readable(
                                        viewer,
                                        rows.stream()
                                                .map(NotificationRow::record)
                                                .toList())),
                        viewer.language()));
    }

    /** Others' notifications among the ids stay as they are. */
    UnseenAnswer seen(Viewer viewer, SeenRequest request) {
        boolean all = Boolean.TRUE.equals(request.all());
        List<Long> ids = request.ids();
        if (all == (ids != null)) {
            throw ProblemException.invalid("ids", "ids-or-all");
        }
        int changed = store.seen(viewer.id(), all ? null : ids, clock.instant());
        int unseen = store.unseen(Set.of(viewer.id())).getOrDefault(viewer.id(), 0);
        if (changed > 0) {
            events.publishEvent(
                    new NotificationLive.Told(Map.of(viewer.id(), List.of(new NotificationMessage(null, unseen)))));
        }
        return new UnseenAnswer(unseen);
    }
}
