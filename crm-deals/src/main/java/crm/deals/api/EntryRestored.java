package crm.deals.api;

import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import java.util.List;

/** A lead or deal came back from the bin. */
public record EntryRestored(EntryFacts entry, List<FieldChange> changes) implements EntryEvent {

    @Override
    public ActivityAction action() {
        return ActivityAction.RESTORED;
    }
}
