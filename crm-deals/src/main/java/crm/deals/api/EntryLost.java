package crm.deals.api;

import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import java.util.List;

/**
 * A lead or deal failed.
 *
 * @param fromFunnelId the funnel it left, usually the same
 * @param fromStageId the stage it left
 * @param reason why, in the words of the person
 */
public record EntryLost(EntryFacts entry, long fromFunnelId, long fromStageId, String reason, List<FieldChange> changes)
        implements EntryEvent {

    @Override
    public ActivityAction action() {
        return ActivityAction.LOST;
    }
}
