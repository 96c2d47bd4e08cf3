package crm.users.rights;

import crm.data.Filter;
import crm.kernel.RecordRef;
import crm.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AccessController {

    private final Access access;

    AccessController(Access access) {
        this.access = access;
    }

    @GetMapping("/api/v1/users/{id}/access")
    AccessAnswer access(Viewer viewer, @PathVariable long id, @Filter AccessQuery query) {
        return access.explain(viewer, id, query.record());
    }

    /**
     * @param record which record is asked about, such as {@code DEAL:7}
     */
    record AccessQuery(@Nullable RecordRef record) {}
}
