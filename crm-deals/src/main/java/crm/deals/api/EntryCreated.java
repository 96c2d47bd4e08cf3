package crm.deals.api;

import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import java.util.List;

/** A lead or deal was made. */
public record EntryCreated(EntryFacts entry, List<FieldChange> changes) implements EntryEvent {

    @Override
    public ActivityAction action() {
        return ActivityAction.CREATED;
    }
}
