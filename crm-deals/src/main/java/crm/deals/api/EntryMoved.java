package crm.deals.api;

import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import java.util.List;

/**
 * A lead or deal went to another stage.
 *
 * @param fromFunnelId the funnel it left, usually the same
 * @param fromStageId the stage it left
 */
public record EntryMoved(EntryFacts entry, long fromFunnelId, long fromStageId, List<FieldChange> changes)
        implements EntryEvent {

    @Override
    public ActivityAction action() {
        return ActivityAction.MOVED;
    }
}
