package crm.users.activity;

import crm.data.DefaultSort;
import crm.data.Filter;
import crm.data.ListRequest;
import crm.data.Page;
import crm.data.Period;
import crm.data.PersonIds;
import crm.data.RecordNames;
import crm.kernel.Action;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.users.api.ActivityItem;
import crm.users.api.TimelineSort;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ActivityController {

    private final ActivityReader reader;
    private final RecordNames names;

    ActivityController(ActivityReader reader, RecordNames names) {
        this.reader = reader;
        this.names = names;
    }

    @GetMapping("/api/v1/activity")
    Page<ActivityItem> list(
            Viewer viewer, @Filter ActivityFilter filter, @DefaultSort("-at") ListRequest<TimelineSort> page) {
        return reader.list(viewer, filter, page);
    }

    @GetMapping("/api/v1/users/{id}/activity")
    Page<ActivityItem> ofPerson(
            Viewer viewer,
            @PathVariable long id,
            @Filter PersonActivityFilter filter,
            @DefaultSort("-at") ListRequest<TimelineSort> page) {
        boolean known = !names.of(List.of(new RecordRef(RecordType.USER, id))).isEmpty();
        if (!known || !viewer.visibility(RecordType.USER, Action.READ).includes(id)) {
            throw ProblemException.notFound();
        }
        var ofPerson =
                new ActivityFilter(new PersonIds(List.of(id)), List.of(), filter.recordType(), List.of(), filter.at());
        return reader.list(viewer, ofPerson, page);
    }

    record PersonActivityFilter(List<RecordType> recordType, Period at) {}
}
