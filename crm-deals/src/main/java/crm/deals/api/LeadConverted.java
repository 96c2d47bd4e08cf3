package crm.deals.api;

import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import java.util.List;

/**
 * A lead became a deal.
 *
 * @param fromStageId the stage the lead left, or the one it stays in
 * @param dealId the deal made from it
 */
public record LeadConverted(EntryFacts entry, long fromStageId, long dealId, List<FieldChange> changes)
        implements EntryEvent {

    @Override
    public ActivityAction action() {
        return ActivityAction.CONVERTED;
    }
}
