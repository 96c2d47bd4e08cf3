package crm.tasks;

import crm.data.ListRequest;
import crm.data.Page;
import crm.kernel.Action;
import crm.kernel.RecordAccess;
import crm.kernel.RecordDescriber;
import crm.kernel.RecordDescription;
import crm.kernel.RecordEvent;
import crm.kernel.RecordOwners;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.RecordsChanged.Cause;
import crm.kernel.Viewer;
import crm.testing.Viewers;
import crm.users.api.Accounts;
import crm.users.api.AccountsAccountBuilder;
import crm.users.api.ActivityItem;
import crm.users.api.RecordHistory;
import crm.users.api.RecordTimeline;
import crm.users.api.TimelineSort;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Stand-ins for users and contacts: everybody and every role with a small id exists, contacts belong to whom the test says. */
@Component
public class Neighbours
        implements Accounts, RecordHistory, RecordTimeline, RecordDescriber, RecordAccess, RecordOwners {

    private static final long LAST = 1_000_000;

    private final Map<RecordRef, Long> owners = new ConcurrentHashMap<>();
    private final Set<Long> left = ConcurrentHashMap.newKeySet();
    private final List<RecordEvent> events = new CopyOnWriteArrayList<>();

    /** Makes a contact or company belong to a person; what belongs to nobody is unknown. */
    public RecordRef give(RecordType type, long id, long owner) {
        var ref = new RecordRef(type, id);
        owners.put(ref, owner);
        return ref;
    }

    /** The person has no access any more. */
    public void leave(long person) {
        left.add(person);
    }

    /** What was told of a record, the oldest first. */
    public List<RecordEvent> eventsOf(RecordRef record) {
        return events.stream().filter(event -> event.subject().equals(record)).toList();
    }

    @EventListener
    void told(RecordEvent event) {
        events.add(event);
    }

    @Override
    public void append(Collection<? extends RecordEvent> bulk, Cause cause) {
        events.addAll(bulk);
    }

    @Override
    public Optional<Account> byEmail(String email) {
        return Optional.empty();
    }

    @Override
    public Optional<Account> byId(long userId) {
        return userId > LAST
                ? Optional.empty()
                : Optional.of(AccountsAccountBuilder.builder()
                        .id(userId)
                        .email("")
                        .name(Viewers.personName(userId))
                        .language("uk")
                        .timeZone("Europe/Kyiv")
                        .passwordHash("")
                        .securityVersion(0)
                        .active(!left.contains(userId))
                        .build());
    }

    @Override
    public Set<Long> active(Collection<Long> people) {
        var active = new HashSet<>(people);
        active.removeIf(person -> person > LAST || left.contains(person));
        return active;
    }

    @Override
    public Set<Long> ofRole(long roleId) {
        return Set.of(roleId);
    }

    @Override
    public void signedIn(long userId) {}

    @Override
    public void signedOut(long userId) {}

    @Override
    public Page<ActivityItem> read(
            Viewer viewer, RecordRef card, Collection<RecordRef> others, ListRequest<TimelineSort> page) {
        return Page.whole(List.of());
    }

    @Override
    public Set<RecordType> types() {
        return EnumSet.of(RecordType.USER, RecordType.ROLE, RecordType.CONTACT, RecordType.COMPANY);
    }

    @Override
    public Map<RecordRef, RecordDescription> describe(Collection<RecordRef> records) {
        var described = new HashMap<RecordRef, RecordDescription>();
        for (RecordRef record : records) {
            if (record.id() <= LAST) {
                String name = record.type() == RecordType.USER ? Viewers.personName(record.id()) : record.text();
                described.put(record, new RecordDescription(name, null, null));
            }
        }
        return described;
    }

    @Override
    public Map<RecordRef, Boolean> allowed(Viewer viewer, Action action, Collection<RecordRef> records) {
        var allowed = new HashMap<RecordRef, Boolean>();
        for (RecordRef record : records) {
            Long owner = owners.get(record);
            allowed.put(
                    record,
                    owner != null && viewer.visibility(record.type(), action).includes(owner));
        }
        return allowed;
    }

    @Override
    public Map<RecordRef, Long> responsible(Collection<RecordRef> records) {
        var known = new HashMap<>(owners);
        known.keySet().retainAll(Set.copyOf(records));
        return known;
    }
}
