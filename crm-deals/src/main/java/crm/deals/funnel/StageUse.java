package crm.deals.funnel;

import crm.deals.api.StageKind;
import java.util.Collection;

/** What entries have to do with stages; they follow when stages change. */
public interface StageUse {

    /** Whether any entry is in one of these stages, be it in the bin. */
    boolean used(Collection<Long> stageIds);

    /** Whether a lead is in this stage, be it in the bin, of which no deal has been made. */
    boolean holdsUnconverted(long stageId);

    /** The stage has another place or kind: entries in it sort by the one and are closed or open by the other. */
    void placed(long stageId, int order, StageKind kind);

    /** Forgets what was kept of these stages, which hold nothing. */
    void removed(Collection<Long> stageIds);
}
