package crm.users.api;

import crm.data.ListRequest;
import crm.data.Listing;
import crm.kernel.RecordRef;
import crm.kernel.Viewer;
import java.util.Collection;

/** Reads the history of several records as one list, for the timelines of cards. */
public interface RecordTimeline {

    /**
     * One statement; lines about records that the viewer may not read are left out.
     *
     * @param records the card's record and those that belong to it, a few hundred at the most
     */
    Listing<ActivityItem> read(Viewer viewer, Collection<RecordRef> records, ListRequest<TimelineSort> page);
}
