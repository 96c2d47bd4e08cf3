package crm.deals.api;

import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a lead or deal changed, its stage not.
 *
 * @param fromResponsibleId who was responsible before, null when that did not change
 */
public record EntryChanged(EntryFacts entry, @Nullable Long fromResponsibleId, List<FieldChange> changes)
        implements EntryEvent {

    @Override
    public ActivityAction action() {
        return fromResponsibleId != null ? ActivityAction.ASSIGNED : ActivityAction.CHANGED;
    }
}
