package crm.contacts.contact;

import crm.contacts.api.ContactChanged;
import crm.contacts.api.ContactCreated;
import crm.contacts.api.ContactDeleted;
import crm.contacts.api.ContactRequest;
import crm.contacts.api.ContactRestored;
import crm.contacts.links.LinkRights;
import crm.contacts.links.Links;
import crm.contacts.reach.Reach;
import crm.contacts.reach.ReachStore;
import crm.contacts.reach.ReachTables;
import crm.contacts.rules.Responsibles;
import crm.contacts.rules.Validation;
import crm.data.RecordRights;
import crm.kernel.Action;
import crm.kernel.ExpectedVersion;
import crm.kernel.FieldChange;
import crm.kernel.MergePatch;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates and changes contacts: first the rights, then the rules, then the rows with their history. */
@Service
class ContactService {

    private final ContactStore store;
    private final ReachStore reach;
    private final Links links;
    private final LinkRights linkRights;
    private final Responsibles responsibles;
    private final RecordRights rights;
    private final ContactRules rules;
    private final ContactViews views;
    private final ContactChanges changes;
    private final ContactRecords records;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String region;

    ContactService(
            ContactStore store,
            ReachStore reach,
            Links links,
            LinkRights linkRights,
            Responsibles responsibles,
            RecordRights rights,
            ContactRules rules,
            ContactViews views,
            ContactChanges changes,
            ContactRecords records,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${crm.region:UA}") String region) {
        this.store = store;
        this.reach = reach;
        this.links = links;
        this.linkRights = linkRights;
        this.responsibles = responsibles;
        this.rights = rights;
        this.rules = rules;
        this.views = views;
        this.changes = changes;
        this.records = records;
        this.events = events;
        this.clock = clock;
        this.region = region;
    }

    @Transactional
    public ContactCard create(Viewer viewer, ContactRequest request) {
        viewer.require(RecordType.CONTACT, Action.CREATE);
        ContactValues values = read(request, viewer.id());
        responsibles.requireForNew(viewer, RecordType.CONTACT, values.responsibleId());
        requireLinks(viewer, request, List.of());
        Instant now = now();
        Contact contact = new Contact(values, region, viewer.id(), now);
        store.insert(contact);
        reach.replace(ReachTables.CONTACT, contact.id(), Reach.NONE, values.reach());
        links.setCompanies(contact.id(), List.of(), values.companyIds());
        events.publishEvent(
                new ContactCreated(contact.id(), contact.name(), viewer.id(), now, values.responsibleId(), List.of()));
        return views.card(viewer, contact.row().with(values.reach(), values.companyIds()));
    }

    @Transactional
    public ContactCard change(Viewer viewer, long id, ExpectedVersion expected, MergePatch<ContactRequest> patch) {
        Contact contact = lock(viewer, id, Action.EDIT, false);
        ContactRow row = views.complete(List.of(contact.row())).getFirst();
        ContactValues before = row.values();
        expected.check(views.card(viewer, row));
        ContactRequest request = patch.applyTo(before.asRequest());
        ContactValues after = read(request, before.responsibleId());
        responsibles.requireForChange(viewer, RecordType.CONTACT, before.responsibleId(), after.responsibleId());
        requireLinks(viewer, request, before.companyIds());
        if (after.equals(before)) {
            return views.card(viewer, row);
        }
        Instant now = now();
        contact.change(after, region, now);
        store.update();
        reach.replace(ReachTables.CONTACT, id, before.reach(), after.reach());
        links.setCompanies(id, before.companyIds(), after.companyIds());
        List<FieldChange> difference = changes.between(before, after);
        events.publishEvent(
                new ContactChanged(id, contact.name(), viewer.id(), now, after.responsibleId(), difference));
        return views.card(viewer, contact.row().with(after.reach(), after.companyIds()));
    }

    @Transactional
    public void delete(Viewer viewer, long id, ExpectedVersion expected) {
        Contact contact = lock(viewer, id, Action.DELETE, false);
        expected.check(card(viewer, contact));
        Instant now = now();
        contact.delete(now);
        store.update();
        events.publishEvent(
                new ContactDeleted(id, contact.name(), viewer.id(), now, contact.responsibleId(), List.of()));
    }

    @Transactional
    public ContactCard restore(Viewer viewer, long id, ExpectedVersion expected) {
        Contact contact = lock(viewer, id, Action.DELETE, true);
        expected.check(card(viewer, contact));
        records.requireRestorable(id);
        Instant now = now();
        contact.restore(now);
        store.update();
        events.publishEvent(
                new ContactRestored(id, contact.name(), viewer.id(), now, contact.responsibleId(), List.of()));
        return card(viewer, contact);
    }

    /** Who may only read it, by a lead or deal of theirs, may change nothing of it. */
    private Contact lock(Viewer viewer, long id, Action action, boolean fromBin) {
        Contact contact = store.lock(id, viewer.visibility(RecordType.CONTACT, Action.READ))
                .filter(found -> found.deleted() == fromBin)
                .orElseThrow(() -> refusal(viewer, id));
        if (!viewer.visibility(RecordType.CONTACT, action).includes(contact.responsibleId())) {
            throw ProblemException.forbidden();
        }
        return contact;
    }

    private ProblemException refusal(Viewer viewer, long id) {
        return rights.allowed(viewer, Action.READ, new RecordRef(RecordType.CONTACT, id))
                ? ProblemException.forbidden()
                : ProblemException.notFound();
    }

    private ContactValues read(ContactRequest request, long responsible) {
        Validation check = rules.validation();
        ContactValues values = rules.read(request, responsible, check);
        check.orThrow();
        return values;
    }

    private void requireLinks(Viewer viewer, ContactRequest request, List<Long> before) {
        List<Long> named = request.companyIds() == null ? List.of() : request.companyIds();
        linkRights.require(viewer, RecordType.COMPANY, "companyIds", named, before, true);
    }

    private ContactCard card(Viewer viewer, Contact contact) {
        return views.card(viewer, views.complete(List.of(contact.row())).getFirst());
    }

    /** As exact as PostgreSQL keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
