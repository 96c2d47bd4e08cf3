package crm.users.api;

import crm.data.ListRequest;
import crm.data.Page;
import crm.kernel.RecordRef;
import crm.kernel.Viewer;
import java.util.Collection;

/** Reads the history of several records as one list, for the timelines of cards. */
public interface RecordTimeline {

    /**
     * One statement; lines about other records that the viewer may not read are left out.
     *
     * @param card the record whose card it is, of which the caller knows that the viewer may read it
     * @param others that belong to it, a few hundred at the most
     */
    Page<ActivityItem> read(
            Viewer viewer, RecordRef card, Collection<RecordRef> others, ListRequest<TimelineSort> page);
}
