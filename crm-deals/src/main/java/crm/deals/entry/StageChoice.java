package crm.deals.entry;

import crm.deals.api.EntryKind;
import crm.deals.api.StageKind;
import crm.deals.funnel.FunnelShape;
import crm.deals.funnel.Funnels;
import crm.deals.funnel.PlacedStage;
import crm.kernel.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which stage is meant by a funnel and a stage of a request, of which either may be missing. */
@Component
class StageChoice {

    private final Funnels funnels;

    StageChoice(Funnels funnels) {
        this.funnels = funnels;
    }

    /** For a new entry: without a stage the funnel's first, without a funnel the default one. */
    PlacedStage toBegin(EntryKind kind, @Nullable Long funnelId, @Nullable Long stageId) {
        if (stageId != null) {
            PlacedStage stage = stage(kind, stageId);
            if (funnelId != null && stage.funnel().id() != funnelId) {
                throw ProblemException.invalid("stageId", "stage-of-other-funnel");
            }
            return stage;
        }
        FunnelShape funnel = funnelId == null
                ? funnels.defaultOf(kind)
                : funnels.funnel(funnelId)
                        .filter(known -> known.kind() == kind)
                        .orElseThrow(() -> ProblemException.invalid("funnelId", "unknown-funnel"));
        return funnels.of(funnel.start().id());
    }

    /** For an entry that is somewhere already; one that names another funnel and no stage goes to its first one. */
    PlacedStage toStay(Entry entry, @Nullable Long funnelId, @Nullable Long stageId) {
        boolean stageNamed = stageId != null && stageId != entry.stageId();
        boolean funnelNamed = funnelId != null && funnelId != entry.funnelId();
        if (!stageNamed && !funnelNamed) {
            return funnels.of(entry.stageId());
        }
        return toBegin(entry.kind(), funnelNamed ? funnelId : null, stageNamed ? stageId : null);
    }

    /** @throws ProblemException 422 when there is no such stage for this kind of entry */
    PlacedStage stage(EntryKind kind, long stageId) {
        return funnels.stage(stageId)
                .filter(stage -> stage.funnel().kind() == kind)
                .orElseThrow(() -> ProblemException.invalid("stageId", "unknown-stage"));
    }

    /** The stage that an entry of this funnel ends in. */
    @Nullable
    PlacedStage ending(long funnelId, StageKind kind) {
        return funnels.funnel(funnelId)
                .flatMap(funnel -> funnel.first(kind))
                .map(stage -> funnels.of(stage.id()))
                .orElse(null);
    }
}
