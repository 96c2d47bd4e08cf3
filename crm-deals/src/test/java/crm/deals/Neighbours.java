package crm.deals;

import crm.kernel.Action;
import crm.kernel.RecordAccess;
import crm.kernel.RecordDescriber;
import crm.kernel.RecordDescription;
import crm.kernel.RecordEvent;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.users.api.Accounts;
import crm.users.api.RecordHistory;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Stand-ins for users and contacts: everybody with a small id exists, contacts belong to whom the test says. */
@Component
public class Neighbours implements Accounts, RecordHistory, RecordDescriber, RecordAccess {

    private static final long LAST = 1_000_000;

    private final Map<RecordRef, Long> owners = new ConcurrentHashMap<>();
    private final List<RecordEvent> events = new CopyOnWriteArrayList<>();

    /** Makes a contact or company belong to a person; what belongs to nobody is unknown. */
    public RecordRef give(RecordType type, long id, long owner) {
        var ref = new RecordRef(type, id);
        owners.put(ref, owner);
        return ref;
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
    public void append(Collection<? extends RecordEvent> bulk) {
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
                : Optional.of(new Account(userId, "", personName(userId), "uk", "Europe/Kyiv", "", 0, true));
    }

    @Override
    public void signedIn(long userId) {}

    @Override
    public void signedOut(long userId) {}

    @Override
    public Set<RecordType> types() {
        return EnumSet.of(RecordType.USER, RecordType.CONTACT, RecordType.COMPANY);
    }

    @Override
    public Map<RecordRef, RecordDescription> describe(Collection<RecordRef> records) {
        var described = new HashMap<RecordRef, RecordDescription>();
        for (RecordRef record : records) {
            String name =
                    record.type() == RecordType.USER ? personName(record.id()) : record.type() + " " + record.id();
            described.put(record, new RecordDescription(name, null, null));
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

    static String personName(long id) {
        return "Person " + id;
    }
}
