package crm.communications.notification;

import crm.communications.notification.NotificationLive.NotificationMessage;
import crm.communications.notification.NotificationStore.Routed;
import crm.communications.preference.Channel;
import crm.communications.preference.NotificationPreferences;
import crm.communications.reader.Readers;
import crm.communications.settings.NotificationSettings;
import crm.kernel.RecordRef;
import crm.kernel.Viewer;
import crm.users.api.Notice;
import crm.users.api.Notifier;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredNotifier implements Notifier {

    private final NotificationStore store;
    private final NotificationPreferences preferences;
    private final NotificationAnswers views;
    private final Readers readers;
    private final NotificationSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredNotifier(
            NotificationStore store,
            NotificationPreferences preferences,
            NotificationAnswers views,
            Readers readers,
            NotificationSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.preferences = preferences;
        this.views = views;
        this.readers = readers;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void notify(Collection<Notice> notices) {
        Map<Long, Viewer> people = new HashMap<>();
        Map<List<Object>, Notice> each = new LinkedHashMap<>();
        for (Notice notice : notices) {
            if (Objects.equals(notice.occasion().actorId(), notice.personId())) {
                continue;
            }
            if (!people.containsKey(notice.personId())) {
                readers.active(notice.personId()).ifPresent(person -> people.put(person.id(), person));
            }
            if (people.containsKey(notice.personId())) {
                each.putIfAbsent(List.of(notice.personId(), notice.occasion().event()), notice);
            }
        }
        List<Routed> routed = each.isEmpty() ? List.of() : route(each.values(), people.keySet());
        if (!routed.isEmpty()) {
            publishLive(store.keep(routed), people);
        }
    }

    @Override
    @Transactional
    public void quoteAnew(RecordRef record, String source, @Nullable String excerpt) {
        List<Long> people = store.quoteAnew(record, source, excerpt);
        if (!people.isEmpty()) {
            Map<Long, List<NotificationMessage>> messages = new LinkedHashMap<>();
            store.unseen(people)
                    .forEach((person, unseen) -> messages.put(person, List.of(new NotificationMessage(null, unseen))));
            events.publishEvent(new NotificationLive.Told(messages));
        }
    }

    private List<Routed> route(Collection<Notice> notices, Set<Long> people) {
        var chosen = preferences.of(people);
        Instant mailAt = clock.instant().plus(settings.mailAfter());
        List<Routed> routed = new ArrayList<>();
        for (Notice notice : notices) {
            Set<Channel> channels =
                    chosen.getOrDefault(notice.personId(), Map.of()).getOrDefault(notice.kind(), Set.of());
            if (!channels.isEmpty()) {
                routed.add(new Routed(
                        notice, channels.contains(Channel.IN_APP), channels.contains(Channel.EMAIL) ? mailAt : null));
            }
        }
        return routed;
    }

    private void publishLive(List<NotificationRow> rows, Map<Long, Viewer> people) {
        List<NotificationRow> shown =
                rows.stream().filter(NotificationRow::inApp).toList();
        if (shown.isEmpty()) {
            return;
        }
        Map<Long, Integer> unseen =
                store.unseen(shown.stream().map(NotificationRow::personId).toList());
        Map<Long, List<NotificationMessage>> messages = new LinkedHashMap<>();
        for (NotificationRow row : shown) {
            Viewer person = Objects.requireNonNull(people.get(row.personId()));
            var view = views.of(List.of(row), person.language()).getFirst();
            messages.computeIfAbsent(person.id(), id -> new ArrayList<>())
                    .add(new NotificationMessage(view, unseen.getOrDefault(person.id(), 0)));
        }
        events.publishEvent(new NotificationLive.Told(messages));
    }
}
