package crm.users.me;

import crm.kernel.Viewer;
import crm.users.role.RightsTable;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PermissionsController {

    private final RightsTable rights;

    PermissionsController(RightsTable rights) {
        this.rights = rights;
    }

    @GetMapping("/api/v1/me/permissions")
    Answer permissions(Viewer viewer) {
        return new Answer(rights.of(viewer.permissions()), RightsTable.fields(viewer.permissions()));
    }

    record Answer(List<RightsTable.Permission> permissions, List<RightsTable.FieldRule> fields) {}
}
