package crm.users.role;

import crm.data.DefaultSort;
import crm.data.EditingController;
import crm.data.Filter;
import crm.data.ListRequest;
import crm.data.Page;
import crm.kernel.Action;
import crm.kernel.ExpectedVersion;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(RolesController.PATH)
class RolesController extends EditingController<RoleRequest, RoleAnswer> {

    static final String PATH = "/api/v1/roles";

    private final Roles roles;
    private final RoleReader reader;
    private final RolePreview preview;
    private final RightsTable rights;

    RolesController(Roles roles, RoleReader reader, RolePreview preview, RightsTable rights) {
        super(PATH, roles::get, roles);
        this.roles = roles;
        this.reader = reader;
        this.preview = preview;
        this.rights = rights;
    }

    @GetMapping
    Page<RoleAnswer> list(Viewer viewer, @Filter RoleFilter filter, @DefaultSort("name") ListRequest<RoleSort> page) {
        viewer.require(RecordType.ROLE, Action.READ);
        return reader.list(filter.q(), page);
    }

    /** The fields that a role can be kept from. */
    @GetMapping("/fields")
    Page<RightsTable.RestrictableField> fields(Viewer viewer) {
        viewer.require(RecordType.ROLE, Action.READ);
        return Page.whole(rights.restrictable());
    }

    @PutMapping("/{id}/permissions")
    RoleAnswer grant(
            Viewer viewer, @PathVariable long id, ExpectedVersion expected, @RequestBody PermissionsRequest request) {
        return roles.grant(viewer, id, expected, request);
    }

    @PostMapping("/{id}/permissions/preview")
    RolePreview.RoleEffect preview(Viewer viewer, @PathVariable long id, @RequestBody PermissionsRequest request) {
        return preview.of(viewer, id, request);
    }

    record RoleFilter(@Nullable String q) {}
}
