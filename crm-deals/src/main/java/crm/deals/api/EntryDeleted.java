package crm.deals.api;

import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import java.util.List;

/** A lead or deal went to the bin. */
public record EntryDeleted(EntryFacts entry, List<FieldChange> changes) implements EntryEvent {

    @Override
    public ActivityAction action() {
        return ActivityAction.DELETED;
    }
}
