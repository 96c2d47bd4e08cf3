package crm.deals.entry;

import crm.data.LinkRights;
import crm.deals.api.DealRequest;
import crm.deals.api.DealRequestBuilder;
import crm.deals.api.EntryKind;
import crm.deals.api.LeadConverted;
import crm.deals.api.StageKind;
import crm.deals.funnel.PlacedStage;
import crm.kernel.Action;
import crm.kernel.ExpectedVersion;
import crm.kernel.FieldChange;
import crm.kernel.FieldError;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import crm.kernel.Viewer;
import crm.users.api.AssignmentRights;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a deal of a lead, with its contact, in one step; nothing is typed twice. */
@Service
class LeadConversion {

    private final Entries entries;
    private final EntryService service;
    private final CustomerSearch customers;
    private final ContactTexts contacts;
    private final StageChoice stages;
    private final StageHistory history;
    private final LinkRights links;
    private final AssignmentRights assignments;
    private final EntryFields fields;
    private final EntryCards cards;
    private final ApplicationEventPublisher events;

    LeadConversion(
            Entries entries,
            EntryService service,
            CustomerSearch customers,
            ContactTexts contacts,
            StageChoice stages,
            StageHistory history,
            LinkRights links,
            AssignmentRights assignments,
            EntryFields fields,
            EntryCards cards,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.service = service;
        this.customers = customers;
        this.contacts = contacts;
        this.stages = stages;
        this.history = history;
        this.links = links;
        this.assignments = assignments;
        this.fields = fields;
        this.cards = cards;
        this.events = events;
    }

    @Transactional
    public Conversion convert(Viewer viewer, long leadId, @Nullable ExpectedVersion expected, ConvertRequest request) {
        Entry lead = entries.forChange(viewer, EntryKind.LEAD, leadId, Action.EDIT, expected);
        if (lead.dealId() != null) {
            throw ProblemException.conflict("already-converted");
        }
        viewer.require(RecordType.DEAL, Action.CREATE);
        assignments.requireForNew(viewer, RecordType.DEAL, lead.responsibleId());
        requireNothingComesToLight(viewer, lead);
        PlacedStage begin = stages.toBegin(EntryKind.DEAL, request.funnelId(), request.stageId());
        Instant now = entries.now();
        List<FieldChange> changes = new ArrayList<>();
        Ref contact = contact(viewer, lead, request, changes);
        Entry deal = service.make(viewer, EntryKind.DEAL, asDeal(lead, begin), leadId);
        long from = lead.stageId();
        lead.becameDeal(deal.id(), now);
        PlacedStage won = stages.ending(lead.funnelId(), StageKind.WON);
        if (won != null && won.id() != from) {
            history.leaving(lead, now);
            lead.enter(won, viewer.id(), now);
            changes.add(fields.stage(from, won.id()));
        }
        changes.add(new FieldChange("deal", null, new Ref(deal.id(), deal.title())));
        entries.update(lead);
        events.publishEvent(new LeadConverted(lead.facts(viewer.id(), now), from, deal.id(), changes));
        return new Conversion(cards.ofNew(viewer, deal), contact);
    }

    /** The lead's own contact, or the one that is told now; the lead gets it too. */
    private @Nullable Ref contact(Viewer viewer, Entry lead, ConvertRequest request, List<FieldChange> changes) {
        Long known = lead.contactId();
        if (known != null) {
            return new Ref(known, cards.contactName(known));
        }
        if (request.contact() == null) {
            return null;
        }
        Ref contact = customers.findOrCreate(viewer, request.contact());
        links.require(viewer, RecordType.CONTACT, "contact", null, contact.id());
        lead.setContact(contact.id(), contacts.of(contact.id()));
        lead.complete("");
        changes.add(new FieldChange("contact", null, contact));
        return contact;
    }

    /** What a role may not read of leads must not be read off the deal that takes it over. */
    private static void requireNothingComesToLight(Viewer viewer, Entry lead) {
        Map<String, Boolean> taken = Map.of(
                EntryKinds.AMOUNT,
                lead.amount() != null,
                EntryKinds.COMMENT,
                !lead.comment().isEmpty(),
                "source",
                !lead.source().isEmpty(),
                "sourceDetail",
                !lead.sourceDetail().isEmpty(),
                "expectedCloseOn",
                lead.expectedCloseOn() != null,
                "tags",
                !lead.tags().isEmpty());
        taken.forEach((field, filled) -> {
            if (filled && !viewer.mayRead(RecordType.LEAD, field) && viewer.mayRead(RecordType.DEAL, field)) {
                throw ProblemException.about(
                        FieldError.of(field, "field-not-yours-to-change"), 403, "field-not-yours-to-change");
            }
        });
    }

    private static DealRequest asDeal(Entry lead, PlacedStage begin) {
        return DealRequestBuilder.builder(lead.asDeal())
                .title(lead.title().equals(lead.automaticTitle()) ? "" : lead.title())
                .funnelId(begin.funnel().id())
                .stageId(begin.id())
                .build();
    }
}
