package crm.contacts.timeline;

import crm.contacts.spi.RelatedRecords;
import crm.data.ListRequest;
import crm.data.Page;
import crm.data.RecordRights;
import crm.kernel.Action;
import crm.kernel.ProblemException;
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
    private final RecordRights rights;
    private final ObjectProvider<RelatedRecords> contributors;

    Timelines(RecordTimeline timeline, RecordRights rights, ObjectProvider<RelatedRecords> contributors) {
        this.timeline = timeline;
        this.rights = rights;
        this.contributors = contributors;
    }

    /** @throws ProblemException 404 when the record is absent, deleted or not visible */
    public Page<ActivityItem> read(Viewer viewer, RecordRef record, ListRequest<TimelineSort> page) {
        if (!rights.allowed(viewer, Action.READ, record)) {
            throw ProblemException.notFound();
        }
        List<RecordRef> related = new ArrayList<>();
        contributors.forEach(contributor -> related.addAll(contributor.of(viewer, record, RELATED)));
        return timeline.read(viewer, record, related, page);
    }
}
