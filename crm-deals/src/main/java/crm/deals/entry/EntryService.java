package crm.deals.entry;

import crm.contacts.api.ContactLabel;
import crm.data.FieldRights;
import crm.data.LinkRights;
import crm.deals.api.DealRequest;
import crm.deals.api.EntryChanged;
import crm.deals.api.EntryKind;
import crm.deals.api.EntryRequest;
import crm.deals.api.LeadRequest;
import crm.deals.funnel.PlacedStage;
import crm.deals.order.DefaultCurrency;
import crm.kernel.Action;
import crm.kernel.ExpectedVersion;
import crm.kernel.FieldChange;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.users.api.AssignmentRights;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates, changes, bins and restores leads and deals: first the rights, then the rows, then the event. */
@Service
class EntryService {

    private final Entries entries;
    private final EntryIds ids;
    private final StageChoice stages;
    private final LinkRights links;
    private final AssignmentRights assignments;
    private final ContactTexts contacts;
    private final EntryFields fields;
    private final EntryMoves moves;
    private final EntryCards cards;
    private final DefaultCurrency currency;
    private final ApplicationEventPublisher events;

    EntryService(
            Entries entries,
            EntryIds ids,
            StageChoice stages,
            LinkRights links,
            AssignmentRights assignments,
            ContactTexts contacts,
            EntryFields fields,
            EntryMoves moves,
            EntryCards cards,
            DefaultCurrency currency,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.ids = ids;
        this.stages = stages;
        this.links = links;
        this.assignments = assignments;
        this.contacts = contacts;
        this.fields = fields;
        this.moves = moves;
        this.cards = cards;
        this.currency = currency;
        this.events = events;
    }

    @Transactional
    public EntryAnswer create(Viewer viewer, EntryKind kind, EntryRequest request) {
        return cards.ofNew(viewer, make(viewer, kind, request, null));
    }

    /** @param leadId the lead that a deal is made from; its links need no further right */
    Entry make(Viewer viewer, EntryKind kind, EntryRequest request, @Nullable Long leadId) {
        RecordType type = kind.recordType();
        viewer.require(type, Action.CREATE);
        EntryRules.check(request);
        Long asked = request.responsibleId();
        long responsible = asked == null ? viewer.id() : asked;
        assignments.requireForNew(viewer, type, responsible);
        PlacedStage stage = stages.toBegin(kind, request.funnelId(), request.stageId());
        ContactLabel contact = contacts.label(request.contactId());
        if (leadId == null) {
            if (contact == null
                    || contact.deleted()
                    || !LinkRights.held(viewer, RecordType.CONTACT, contact.responsibleId())) {
                links.require(viewer, RecordType.CONTACT, "contactId", null, request.contactId());
            }
            links.require(viewer, RecordType.COMPANY, "companyId", null, request.companyId());
        }
        entries.requireShopIdFree(viewer, kind, request.shopId(), null);
        Instant now = entries.now();
        var entry = new Entry(ids.id(), ids.number(), currency.code(), stage, viewer.id(), now);
        entry.set(request);
        entry.setContact(request.contactId(), contacts.of(contact));
        entry.setResponsible(responsible, nameOf(viewer, responsible));
        if (leadId != null) {
            entry.madeFromLead(leadId);
        }
        entry.complete(cards.contactName(request.contactId()));
        if (leadId == null) {
            FieldRights.require(viewer, type, fields.of(entry));
        }
        entries.insert(viewer, entry, now);
        return entry;
    }

    @Transactional
    public EntryAnswer changeLead(
            Viewer viewer, long id, @Nullable ExpectedVersion expected, UnaryOperator<LeadRequest> change) {
        return change(viewer, EntryKind.LEAD, id, expected, entry -> change.apply(entry.asLead()));
    }

    @Transactional
    public EntryAnswer changeDeal(
            Viewer viewer, long id, @Nullable ExpectedVersion expected, UnaryOperator<DealRequest> change) {
        return change(viewer, EntryKind.DEAL, id, expected, entry -> change.apply(entry.asDeal()));
    }

    private EntryAnswer change(
            Viewer viewer,
            EntryKind kind,
            long id,
            @Nullable ExpectedVersion expected,
            Function<Entry, EntryRequest> patched) {
        Entry entry = entries.forChange(viewer, kind, id, Action.EDIT, expected);
        EntryRequest request = patched.apply(entry);
        EntryRules.check(request);
        RecordType type = kind.recordType();
        long before = entry.responsibleId();
        Long asked = request.responsibleId();
        long responsible = asked == null ? before : asked;
        assignments.requireForChange(viewer, type, before, responsible);
        links.require(viewer, RecordType.CONTACT, "contactId", entry.contactId(), request.contactId());
        links.require(viewer, RecordType.COMPANY, "companyId", entry.companyId(), request.companyId());
        PlacedStage target = stages.toStay(entry, request.funnelId(), request.stageId());
        if (!Objects.equals(entry.shopId(), request.shopId())) {
            entries.requireShopIdFree(viewer, kind, request.shopId(), id);
        }
        Instant now = entries.now();
        List<FieldChange> changes = apply(viewer, entry, request, responsible, now);
        boolean moved = target.id() != entry.stageId();
        long funnel = entry.funnelId();
        if (!moved && changes.isEmpty()) {
            return cards.of(viewer, entry);
        }
        Runnable told = moved ? moves.enter(viewer, entry, target, null, now) : () -> {};
        entries.update(entry);
        if (!changes.isEmpty()) {
            events.publishEvent(new EntryChanged(
                    entry.facts(viewer.id(), now),
                    before == responsible ? null : (Long) before,
                    funnel == entry.funnelId() ? null : (Long) funnel,
                    changes));
        }
        told.run();
        return cards.of(viewer, entry);
    }

    private List<FieldChange> apply(Viewer viewer, Entry entry, EntryRequest request, long responsible, Instant now) {
        var before = fields.of(entry);
        entry.set(request);
        if (!Objects.equals(entry.contactId(), request.contactId())) {
            entry.setContact(request.contactId(), contacts.of(request.contactId()));
        }
        if (responsible != entry.responsibleId()) {
            entry.setResponsible(responsible, nameOf(viewer, responsible));
        }
        entry.complete(cards.contactName(entry.contactId()));
        var after = fields.of(entry);
        FieldRights.require(viewer, entry.ref().type(), before, after);
        List<FieldChange> changes = fields.between(before, after);
        if (!changes.isEmpty()) {
            entry.touch(now);
        }
        return changes;
    }

    @Transactional
    public void delete(Viewer viewer, EntryKind kind, long id, @Nullable ExpectedVersion expected) {
        entries.delete(viewer, kind, id, expected);
    }

    @Transactional
    public EntryAnswer restore(Viewer viewer, EntryKind kind, long id, @Nullable ExpectedVersion expected) {
        return cards.of(viewer, entries.restore(viewer, kind, id, expected));
    }

    private String nameOf(Viewer viewer, long person) {
        return person == viewer.id() ? viewer.name() : cards.personName(person);
    }
}
