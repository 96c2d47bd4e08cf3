package crm.contacts.timeline;

import crm.data.DefaultSort;
import crm.data.ListRequest;
import crm.data.Page;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.users.api.ActivityItem;
import crm.users.api.TimelineSort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class TimelineController {

    private final Timelines timelines;

    TimelineController(Timelines timelines) {
        this.timelines = timelines;
    }

    @GetMapping("/contacts/{id}/timeline")
    Page<ActivityItem> ofContact(
            Viewer viewer, @PathVariable long id, @DefaultSort("-at") ListRequest<TimelineSort> page) {
        return timelines.read(viewer, new RecordRef(RecordType.CONTACT, id), page);
    }

    @GetMapping("/companies/{id}/timeline")
    Page<ActivityItem> ofCompany(
            Viewer viewer, @PathVariable long id, @DefaultSort("-at") ListRequest<TimelineSort> page) {
        return timelines.read(viewer, new RecordRef(RecordType.COMPANY, id), page);
    }
}
