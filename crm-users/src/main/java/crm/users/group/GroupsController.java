package crm.users.group;

import crm.data.DefaultSort;
import crm.data.EditingController;
import crm.data.Filter;
import crm.data.ListRequest;
import crm.data.Page;
import crm.kernel.Action;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(GroupsController.PATH)
class GroupsController extends EditingController<GroupRequest, GroupAnswer> {

    static final String PATH = "/api/v1/groups";

    private final Groups groups;
    private final GroupReader reader;

    GroupsController(Groups groups, GroupReader reader) {
        super(PATH, groups::get, groups);
        this.groups = groups;
        this.reader = reader;
    }

    @GetMapping
    Page<GroupAnswer> list(
            Viewer viewer, @Filter GroupFilter filter, @DefaultSort("name") ListRequest<GroupSort> page) {
        viewer.require(RecordType.GROUP, Action.READ);
        return reader.list(filter.q(), page);
    }

    @GetMapping("/tree")
    Page<GroupNode> tree(Viewer viewer) {
        viewer.require(RecordType.GROUP, Action.READ);
        return Page.whole(reader.tree(viewer));
    }

    record GroupFilter(@Nullable String q) {}
}
