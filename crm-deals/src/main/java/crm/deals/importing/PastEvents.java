package crm.deals.importing;

import crm.deals.api.EntryChanged;
import crm.deals.api.EntryCreated;
import crm.deals.api.EntryEvent;
import crm.deals.api.EntryFacts;
import crm.deals.api.EntryFactsBuilder;
import crm.deals.api.EntryKind;
import crm.deals.api.EntryLost;
import crm.deals.api.EntryMigration.PastChange;
import crm.deals.api.EntryMigration.PastEntry;
import crm.deals.api.EntryMigration.Stay;
import crm.deals.api.EntryMoved;
import crm.deals.api.LeadConverted;
import crm.deals.api.StageKind;
import crm.deals.funnel.Funnels;
import crm.deals.funnel.PlacedStage;
import crm.kernel.FieldChange;
import crm.kernel.RecordRef;
import crm.kernel.Ref;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What would have been told of an entry that is taken over, as of then. */
@Component
class PastEvents {

    private final Funnels funnels;

    PastEvents(Funnels funnels) {
        this.funnels = funnels;
    }

    List<EntryEvent> events(PastEntry entry, PastPlace place) {
        List<EntryEvent> events = new ArrayList<>();
        Stay first = entry.stays().getFirst();
        events.add(new EntryCreated(facts(entry, place, entry.createdBy(), entry.createdAt(), first, 0), List.of()));
        for (int i = 1; i < entry.stays().size(); i++) {
            events.add(moved(entry, place, i));
        }
        for (PastChange change : entry.changes()) {
            Stay stay = entry.stays().stream()
                    .filter(one -> !one.since().isAfter(change.at()))
                    .reduce(first, (one, next) -> next);
            events.add(new EntryChanged(
                    facts(entry, place, change.by(), change.at(), stay, 0),
                    change.fromResponsibleId(),
                    change.changes()));
        }
        return events;
    }

    private EntryEvent moved(PastEntry entry, PastPlace place, int index) {
        Stay from = entry.stays().get(index - 1);
        Stay to = entry.stays().get(index);
        PlacedStage left = funnels.of(from.stageId());
        PlacedStage entered = funnels.of(to.stageId());
        EntryFacts facts = facts(entry, place, to.by(), to.since(), to, index);
        List<FieldChange> changes = new ArrayList<>();
        changes.add(new FieldChange("stage", ref(left), ref(entered)));
        Ref deal = place.deal();
        if (entry.kind() == EntryKind.LEAD && entered.kind() == StageKind.WON && deal != null) {
            changes.add(new FieldChange("deal", null, deal));
            return new LeadConverted(facts, left.id(), deal.id(), changes);
        }
        String reason = entry.lostReason();
        if (entered.kind() == StageKind.LOST && reason != null) {
            changes.add(new FieldChange("lostReason", null, reason));
            return new EntryLost(facts, left.funnel().id(), left.id(), reason, changes);
        }
        return new EntryMoved(facts, left.funnel().id(), left.id(), changes);
    }

    private static Ref ref(PlacedStage stage) {
        return new Ref(stage.id(), stage.stage().name());
    }

    private EntryFacts facts(PastEntry entry, PastPlace place, @Nullable Long by, Instant at, Stay stay, long version) {
        return EntryFactsBuilder.builder()
                .subject(new RecordRef(entry.kind().recordType(), place.id()))
                .name(entry.title().isBlank() ? "#" + place.number() : entry.title())
                .actorId(by)
                .at(at)
                .responsibleId(entry.responsibleId())
                .funnelId(funnels.of(stay.stageId()).funnel().id())
                .stageId(stay.stageId())
                .version(version)
                .build();
    }
}
