package crm.communications;

import crm.files.api.FileAnswer;
import crm.files.api.FileDirectory;
import crm.files.api.FileHolds;
import crm.kernel.Action;
import crm.kernel.Permissions;
import crm.kernel.ProblemException;
import crm.kernel.RecordAccess;
import crm.kernel.RecordDescriber;
import crm.kernel.RecordDescription;
import crm.kernel.RecordOwners;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import crm.kernel.Viewer;
import crm.users.api.ActivityLines;
import crm.users.api.Viewers;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.SimpMessagingTemplate;
import org.springframework.stereotype.Component;

/** The modules around this one: deals, people, the history, files, the live relay. */
@Component
public class Neighbours
        implements RecordAccess, RecordOwners, RecordDescriber, Viewers, ActivityLines, FileHolds, FileDirectory {

    private final AtomicLong ids = new AtomicLong(1000);
    private final Map<RecordRef, Long> deals = new ConcurrentHashMap<>();
    private final Map<Long, Viewer> people = new ConcurrentHashMap<>();
    private final Map<Long, Line> lines = new ConcurrentHashMap<>();
    private final Set<RecordRef> purged = ConcurrentHashMap.newKeySet();
    private final Map<String, List<Long>> held = new ConcurrentHashMap<>();

    /** An employee with this reach over deals, in Ukrainian. */
    public Viewer person(Scope scope) {
        return person(scope, "uk");
    }

    public Viewer person(Scope scope, String language) {
        long id = ids.incrementAndGet();
        Map<Action, Scope> actions = new EnumMap<>(Action.class);
        for (Action action : Action.values()) {
            actions.put(action, scope);
        }
        var person = new Viewer(
                id,
                "Person " + id,
                new Permissions(Map.of(RecordType.DEAL, actions)),
                Set.of(id),
                ZoneId.of("Europe/Kyiv"),
                Locale.of(language));
        people.put(id, person);
        return person;
    }

    /** With other rights. */
    public Viewer replace(Viewer person) {
        people.put(person.id(), person);
        return person;
    }

    public void leave(Viewer person) {
        people.remove(person.id());
    }

    public RecordRef deal(Viewer responsible) {
        var deal = new RecordRef(RecordType.DEAL, ids.incrementAndGet());
        deals.put(deal, responsible.id());
        return deal;
    }

    public void give(RecordRef deal, Viewer to) {
        deals.put(deal, to.id());
    }

    /** Gone for good, unlike what lies in a bin. */
    public void purge(RecordRef deal) {
        deals.remove(deal);
        purged.add(deal);
    }

    public long line(RecordRef record, Viewer by) {
        long id = ids.incrementAndGet();
        lines.put(id, new Line(record, "Deal " + record.id(), by.id(), deals.get(record)));
        return id;
    }

    public long file() {
        return ids.incrementAndGet();
    }

    public List<Long> heldBy(RecordRef record, String member) {
        return held.getOrDefault(record.text() + member, List.of());
    }

    @Override
    public Set<RecordType> types() {
        return Set.of(RecordType.DEAL, RecordType.USER);
    }

    @Override
    public Map<RecordRef, Boolean> allowed(Viewer viewer, Action action, Collection<RecordRef> records) {
        Map<RecordRef, Boolean> allowed = new HashMap<>();
        records.forEach(record -> allowed.put(
                record,
                deals.containsKey(record)
                        && viewer.visibility(record.type(), action).includes(deals.get(record))));
        return allowed;
    }

    @Override
    public Map<RecordRef, Long> responsible(Collection<RecordRef> records) {
        Map<RecordRef, Long> found = new HashMap<>(deals);
        found.keySet().retainAll(Set.copyOf(records));
        return found;
    }

    @Override
    public Map<RecordRef, RecordDescription> describe(Collection<RecordRef> records) {
        Map<RecordRef, RecordDescription> names = new HashMap<>();
        records.forEach(record -> names.put(
                record,
                new RecordDescription(
                        (record.type() == RecordType.USER ? "Person " : "Deal ") + record.id(), null, null)));
        names.keySet().removeAll(purged);
        return names;
    }

    @Override
    public Viewer viewer(long userId, @Nullable Set<String> tokenScopes) {
        Viewer viewer = people.get(userId);
        if (viewer == null) {
            throw ProblemException.of(401, "unauthenticated");
        }
        return viewer;
    }

    @Override
    public Map<Long, Line> visible(Viewer viewer, Collection<Long> ids) {
        Map<Long, Line> seen = new HashMap<>();
        ids.forEach(id -> {
            Line line = lines.get(id);
            if (line != null
                    && viewer.visibility(line.record().type(), Action.READ).includes(line.responsibleId())) {
                seen.put(id, line);
            }
        });
        return seen;
    }

    @Override
    public int assigned(long toPersonId, Instant at) {
        return 20_000;
    }

    @Override
    public void hold(RecordRef uploader, RecordRef holder, String member, Collection<Long> fileIds) {
        if (fileIds.contains(0L)) {
            throw ProblemException.invalid(member, "file-unknown");
        }
        held.put(holder.text() + member, List.copyOf(fileIds));
    }

    @Override
    public Map<Long, FileAnswer> find(Collection<Long> ids) {
        Map<Long, FileAnswer> files = new HashMap<>();
        ids.forEach(id -> files.put(id, new FileAnswer(id, "file-" + id + ".pdf", 7, "application/pdf")));
        return files;
    }

    /** Keeps what would go out over the relay. */
    @Component
    public static class Relay extends SimpMessagingTemplate {

        private final List<String> sent = new CopyOnWriteArrayList<>();

        public Relay() {
            super((message, timeout) -> true);
        }

        public List<String> sent() {
            return sent;
        }

        @Override
        protected void doSend(String destination, Message<?> message) {
            sent.add(destination + " " + message.getPayload());
        }

        @Override
        public void convertAndSend(String destination, Object payload) {
            sent.add(destination + " " + payload);
        }

        @Override
        public void convertAndSend(String destination, Object payload, @Nullable Map<String, Object> headers) {
            sent.add(destination + " " + payload);
        }
    }
}
