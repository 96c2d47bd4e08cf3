package crm.contacts.timeline;

import crm.contacts.spi.RelatedRecords;
import crm.data.ListRequest;
import crm.data.Listing;
import crm.kernel.Action;
import crm.kernel.ProblemException;
import crm.kernel.RecordAccess;
import crm.kernel.RecordRef;
import crm.kernel.Viewer;
import crm.users.api.ActivityItem;
import crm.users.api.RecordTimeline;
import crm.users.api.TimelineSort;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What happened to a record and to what belongs to it, as far as the viewer may read either. */
@Service
public class Timelines {

    private static final int RELATED = 200;

    private final RecordTimeline timeline;
    private final ObjectProvider<RecordAccess> accesses;
    private final ObjectProvider<RelatedRecords> contributors;

    Timelines(
            RecordTimeline timeline,
            ObjectProvider<RecordAccess> accesses,
            ObjectProvider<RelatedRecords> contributors) {
        this.timeline = timeline;
        this.accesses = accesses;
        this.contributors = contributors;
    }

    /** @throws ProblemException 404 when the record is absent, deleted or not visible */
    public Listing<ActivityItem> read(Viewer viewer, RecordRef record, ListRequest<TimelineSort> page) {
        if (!readable(viewer, record)) {
            throw ProblemException.notFound();
        }
        List<RecordRef> records = new ArrayList<>();
        records.add(record);
        contributors.forEach(contributor -> records.addAll(contributor.of(viewer, record, RELATED)));
        return timeline.read(viewer, records, page);
    }

    private boolean readable(Viewer viewer, RecordRef record) {
        return accesses.stream()
                .filter(access -> access.types().contains(record.type()))
                .anyMatch(access ->
                        access.allowed(viewer, Action.READ, List.of(record)).getOrDefault(record, false));
    }
}
