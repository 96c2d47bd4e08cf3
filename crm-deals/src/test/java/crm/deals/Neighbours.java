package crm.deals;

import crm.contacts.api.ContactDirectory;
import crm.contacts.api.ContactLabel;
import crm.contacts.api.ContactRequest;
import crm.contacts.api.ImportedParties;
import crm.data.ListRequest;
import crm.data.Page;
import crm.kernel.Action;
import crm.kernel.ImportValues;
import crm.kernel.ImportWriter;
import crm.kernel.PhoneNumber;
import crm.kernel.ProblemException;
import crm.kernel.RecordAccess;
import crm.kernel.RecordDescriber;
import crm.kernel.RecordDescription;
import crm.kernel.RecordEvent;
import crm.kernel.RecordOwners;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.RecordsChanged.Cause;
import crm.kernel.Ref;
import crm.kernel.Viewer;
import crm.testing.Viewers;
import crm.users.api.Accounts;
import crm.users.api.AccountsAccountBuilder;
import crm.users.api.ActivityItem;
import crm.users.api.PeopleByName;
import crm.users.api.RecordHistory;
import crm.users.api.RecordTimeline;
import crm.users.api.TimelineSort;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Stand-ins for users and contacts: everybody with a small id exists, contacts belong to whom the test says. */
@Component
public class Neighbours
        implements Accounts,
                RecordHistory,
                RecordTimeline,
                RecordDescriber,
                RecordAccess,
                RecordOwners,
                ContactDirectory,
                PeopleByName,
                ImportedParties {

    private static final long LAST = 1_000_000;

    /** Above the contacts of entries that tests load in bulk, whose names are remembered as soon as such an entry is listed. */
    private static final long CONTACTS_ABOVE = 5_000_000;

    private final Map<RecordRef, Long> owners = new ConcurrentHashMap<>();
    private final Map<Long, ContactLabel> labels = new ConcurrentHashMap<>();
    private final List<RecordEvent> events = new CopyOnWriteArrayList<>();

    /** Makes a contact or company belong to a person; what belongs to nobody is unknown. */
    public RecordRef give(RecordType type, long id, long owner) {
        var ref = new RecordRef(type, id);
        owners.put(ref, owner);
        return ref;
    }

    /** A contact of somebody with a name and a phone. */
    public long contact(long owner, String name, PhoneNumber... phones) {
        long id = CONTACTS_ABOVE + Viewers.newId();
        give(RecordType.CONTACT, id, owner);
        labels.put(id, new ContactLabel(id, name, List.of(phones), owner, false));
        return id;
    }

    /** The contact is gone for good. */
    public void remove(long contactId) {
        owners.remove(new RecordRef(RecordType.CONTACT, contactId));
        labels.remove(contactId);
    }

    /** The contact is called something else from now on. */
    public void rename(long contactId, String name) {
        labels.computeIfPresent(
                contactId, (id, label) -> new ContactLabel(id, name, label.phones(), label.responsibleId(), false));
    }

    @Override
    public Map<PhoneNumber, List<Ref>> byPhone(Viewer viewer, Collection<PhoneNumber> phones) {
        var found = new HashMap<PhoneNumber, List<Ref>>();
        for (PhoneNumber phone : phones) {
            List<Ref> contacts = labels.values().stream()
                    .filter(label -> label.phones().contains(phone))
                    .filter(label -> owns(viewer, Action.READ, new RecordRef(RecordType.CONTACT, label.id())))
                    .map(label -> new Ref(label.id(), label.name()))
                    .toList();
            if (!contacts.isEmpty()) {
                found.put(phone, contacts);
            }
        }
        return found;
    }

    @Override
    public Map<String, List<Ref>> byEmail(Viewer viewer, Collection<String> addresses) {
        return Map.of();
    }

    @Override
    public Map<Long, ContactLabel> labels(Collection<Long> contactIds) {
        var known = new HashMap<>(labels);
        known.keySet().retainAll(Set.copyOf(contactIds));
        return known;
    }

    @Override
    public Ref create(Viewer viewer, ContactRequest request) {
        if (request.lastName() == null) {
            throw ProblemException.invalid("lastName", "name-required");
        }
        PhoneNumber[] phones = request.phones() == null
                ? new PhoneNumber[0]
                : request.phones().stream()
                        .flatMap(phone -> PhoneNumber.parse(String.valueOf(phone.number()), "UA").stream())
                        .toArray(PhoneNumber[]::new);
        return new Ref(contact(viewer.id(), request.lastName(), phones), request.lastName());
    }

    @Override
    public Page<ActivityItem> read(
            Viewer viewer, RecordRef card, Collection<RecordRef> others, ListRequest<TimelineSort> page) {
        return Page.whole(List.of());
    }

    private boolean owns(Viewer viewer, Action action, RecordRef record) {
        Long owner = owners.get(record);
        return owner != null && viewer.visibility(record.type(), action).includes(owner);
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
                        .active(true)
                        .build());
    }

    @Override
    public Set<Long> active(Collection<Long> people) {
        return people.stream().filter(person -> person <= LAST).collect(Collectors.toSet());
    }

    @Override
    public Set<Long> ofRole(long roleId) {
        return Set.of();
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
            ContactLabel contact = labels.get(record.id());
            String name = record.type() == RecordType.USER
                    ? Viewers.personName(record.id())
                    : contact == null ? record.text() : contact.name();
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

    @Override
    public Map<RecordRef, Long> responsible(Collection<RecordRef> records) {
        var known = new HashMap<>(owners);
        known.keySet().retainAll(Set.copyOf(records));
        return known;
    }

    @Override
    public Map<String, Long> find(Viewer viewer, Collection<String> texts) {
        return Map.of();
    }

    @Override
    public ImportValues values(String field) {
        return new ImportValues() {

            @Override
            public String field() {
                return field;
            }

            @Override
            public ValueKind kind() {
                return ValueKind.PERSON;
            }

            @Override
            public Map<String, Meaning> resolve(Question question, Collection<String> texts) {
                return Map.of();
            }

            @Override
            public Map<String, Meaning> chosen(Question question, Collection<String> ids) {
                return Map.of();
            }

            @Override
            public List<Meaning> choices(Question question) {
                return List.of();
            }
        };
    }

    @Override
    public ImportedParties.Answer resolve(ImportWriter.Request request, List<Party> parties) {
        return new ImportedParties.Answer(Map.of(), List.of());
    }
}
