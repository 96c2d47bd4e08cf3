package crm.users.securitylog;

import crm.data.DefaultSort;
import crm.data.Filter;
import crm.data.ListRequest;
import crm.data.Page;
import crm.data.Period;
import crm.data.PersonIds;
import crm.kernel.Action;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.users.api.SecurityLog;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SecurityLogController {

    private final SecurityLogReader reader;

    SecurityLogController(SecurityLogReader reader) {
        this.reader = reader;
    }

    @GetMapping("/api/v1/security-log")
    Page<SecurityLogLine> list(
            Viewer viewer, @Filter SecurityLogFilter filter, @DefaultSort("-at") ListRequest<SecurityLogSort> page) {
        viewer.require(RecordType.ROLE, Action.EDIT);
        return reader.list(filter, page);
    }

    @GetMapping("/api/v1/me/security-log")
    Page<SecurityLogLine> mine(
            Viewer viewer, @Filter OwnFilter filter, @DefaultSort("-at") ListRequest<SecurityLogSort> page) {
        return reader.list(
                new SecurityLogFilter(new PersonIds(List.of(viewer.id())), filter.kind(), filter.at()), page);
    }

    record OwnFilter(List<SecurityLog.Kind> kind, Period at) {}
}
