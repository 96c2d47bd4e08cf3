package crm.deals.entry;

import crm.deals.api.EntryKind;
import crm.deals.api.EntryLost;
import crm.deals.api.EntryMoved;
import crm.deals.api.StageKind;
import crm.deals.funnel.PlacedStage;
import crm.kernel.Action;
import crm.kernel.ExpectedVersion;
import crm.kernel.FieldChange;
import crm.kernel.ProblemException;
import crm.kernel.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes leads and deals from stage to stage. Of two people who move one card at once, one wins. */
@Service
class EntryMoves {

    private final Entries entries;
    private final StageChoice stages;
    private final StageHistory history;
    private final EntryFields fields;
    private final EntryCards cards;
    private final ApplicationEventPublisher events;

    EntryMoves(
            Entries entries,
            StageChoice stages,
            StageHistory history,
            EntryFields fields,
            EntryCards cards,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.stages = stages;
        this.history = history;
        this.fields = fields;
        this.cards = cards;
        this.events = events;
    }

    /** @param reason needed for a stage that means failure */
    @Transactional
    public EntryAnswer move(
            Viewer viewer,
            EntryKind kind,
            long id,
            long stageId,
            @Nullable String reason,
            @Nullable ExpectedVersion expected) {
        Entry entry = entries.forChange(viewer, kind, id, Action.EDIT, expected);
        PlacedStage target = stages.stage(kind, stageId);
        if (target.id() != entry.stageId()) {
            Runnable told = enter(viewer, entry, target, reason, entries.now());
            entries.update(entry);
            told.run();
        }
        return cards.of(viewer, entry);
    }

    @Transactional
    public EntryAnswer lose(Viewer viewer, EntryKind kind, long id, String reason, @Nullable ExpectedVersion expected) {
        Entry entry = entries.forChange(viewer, kind, id, Action.EDIT, expected);
        if (entry.lostReason() != null) {
            throw ProblemException.conflict("already-lost");
        }
        PlacedStage target = stages.ending(entry.funnelId(), StageKind.LOST);
        if (target == null) {
            throw ProblemException.conflict("no-lost-stage");
        }
        Runnable told = enter(viewer, entry, target, reason, entries.now());
        entries.update(entry);
        told.run();
        return cards.of(viewer, entry);
    }

    /** @return tells of the move, to be called when the entry has been written */
    Runnable enter(Viewer viewer, Entry entry, PlacedStage target, @Nullable String reason, Instant now) {
        long fromFunnel = entry.funnelId();
        long from = entry.stageId();
        if (from != target.id()) {
            history.leaving(entry, now);
        }
        List<FieldChange> changes = new ArrayList<>();
        if (from != target.id()) {
            changes.add(fields.stage(from, target.id()));
        }
        if (target.kind() != StageKind.LOST) {
            entry.enter(target, viewer.id(), now);
            return () -> events.publishEvent(new EntryMoved(entry.facts(viewer.id(), now), fromFunnel, from, changes));
        }
        if (reason == null || reason.isBlank()) {
            throw ProblemException.invalid("reason", "required");
        }
        String why = reason.strip();
        changes.add(new FieldChange("lostReason", entry.lostReason(), why));
        entry.lose(target, why, viewer.id(), now);
        return () -> events.publishEvent(new EntryLost(entry.facts(viewer.id(), now), fromFunnel, from, why, changes));
    }
}
