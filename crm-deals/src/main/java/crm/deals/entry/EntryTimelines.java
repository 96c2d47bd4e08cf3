package crm.deals.entry;

import crm.data.ListRequest;
import crm.data.Page;
import crm.deals.api.EntryKind;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.users.api.ActivityItem;
import crm.users.api.RecordTimeline;
import crm.users.api.TimelineSort;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** What happened to an entry and to the lead or deal that it came from or became. */
@Service
class EntryTimelines {

    private final EntryReads reads;
    private final RecordTimeline timeline;

    EntryTimelines(EntryReads reads, RecordTimeline timeline) {
        this.reads = reads;
        this.timeline = timeline;
    }

    Page<ActivityItem> of(Viewer viewer, EntryKind kind, long id, ListRequest<TimelineSort> page) {
        CardRow row = reads.row(viewer, kind, id).orElseThrow(ProblemException::notFound);
        List<RecordRef> others = new ArrayList<>();
        if (row.leadId() != null) {
            others.add(new RecordRef(RecordType.LEAD, row.leadId()));
        }
        if (row.dealId() != null) {
            others.add(new RecordRef(RecordType.DEAL, row.dealId()));
        }
        return timeline.read(viewer, new RecordRef(kind.recordType(), id), others, page);
    }
}
