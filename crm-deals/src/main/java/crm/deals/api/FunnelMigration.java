package crm.deals.api;

import crm.kernel.Viewer;
import java.time.Instant;
import java.util.List;

/** Takes over funnels from where they were kept before, as of then. Works inside the caller's transaction. */
public interface FunnelMigration {

    /**
     * @param owner whose rights count and who is named in the history
     * @throws crm.kernel.ProblemException 409 when a funnel that is to be replaced holds entries
     */
    Taken take(Viewer owner, PastFunnel funnel);

    /** @param standard takes the place of the present default funnel of the kind, which goes and must be empty */
    record PastFunnel(EntryKind kind, String name, boolean standard, List<PastStage> stages, Instant at) {}

    /** @param colour {@code #rrggbb} */
    record PastStage(String name, String colour, StageKind kind) {}

    /** @param stageIds in the order of the stages */
    record Taken(long id, List<Long> stageIds) {}
}
