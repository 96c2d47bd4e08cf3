package crm.deals.entry;

import crm.deals.api.EntryKind;
import crm.kernel.Viewer;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One change of many leads and deals, such as a manager's who goes on holiday. */
@RestController
@RequestMapping("/api/v1")
class EntryBulkController {

    private final EntryAssignments assignments;

    EntryBulkController(EntryAssignments assignments) {
        this.assignments = assignments;
    }

    @PostMapping("/funnel-entries/bulk")
    @ResponseStatus(HttpStatus.ACCEPTED)
    BulkOutcome both(Viewer viewer, @RequestBody BulkRequest request) {
        return change(viewer, EnumSet.allOf(EntryKind.class), request);
    }

    @PostMapping("/leads/bulk")
    @ResponseStatus(HttpStatus.ACCEPTED)
    BulkOutcome leads(Viewer viewer, @RequestBody BulkRequest request) {
        return change(viewer, EnumSet.of(EntryKind.LEAD), request);
    }

    @PostMapping("/deals/bulk")
    @ResponseStatus(HttpStatus.ACCEPTED)
    BulkOutcome deals(Viewer viewer, @RequestBody BulkRequest request) {
        return change(viewer, EnumSet.of(EntryKind.DEAL), request);
    }

    private BulkOutcome change(Viewer viewer, Set<EntryKind> kinds, BulkRequest request) {
        return switch (request.action()) {
            case ASSIGN ->
                assignments.assign(
                        viewer, kinds, request.ids(), request.change().responsibleId());
        };
    }
}
