package crm.deals.api;

import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a lead or deal changed, its stage not.
 *
 * @param fromResponsibleId who was responsible before, null when that did not change
 * @param fromFunnelId the funnel that the same change takes it from, null when it stays in its funnel
 */
public record EntryChanged(
        EntryFacts entry,
        @Nullable Long fromResponsibleId,
        @Nullable Long fromFunnelId,
        List<FieldChange> changes) implements EntryEvent {

    /** In the funnel that it stays in. */
    public EntryChanged(EntryFacts entry, @Nullable Long fromResponsibleId, List<FieldChange> changes) {
        this(entry, fromResponsibleId, null, changes);
    }

    @Override
    public ActivityAction action() {
        return fromResponsibleId != null ? ActivityAction.ASSIGNED : ActivityAction.CHANGED;
    }
}
