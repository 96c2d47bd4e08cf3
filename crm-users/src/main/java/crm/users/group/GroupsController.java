package crm.users.group;

import crm.data.DefaultSort;
import crm.data.Filter;
import crm.data.ListRequest;
import crm.data.Page;
import crm.kernel.Action;
import crm.kernel.ExpectedVersion;
import crm.kernel.MergePatch;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/groups")
class GroupsController {

    private final Groups groups;
    private final GroupReader reader;

    GroupsController(Groups groups, GroupReader reader) {
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

    @GetMapping("/{id}")
    GroupAnswer get(Viewer viewer, @PathVariable long id) {
        return groups.get(viewer, id);
    }

    @PostMapping
    ResponseEntity<GroupAnswer> create(Viewer viewer, @RequestBody GroupRequest request) {
        GroupAnswer group = groups.create(viewer, request);
        return ResponseEntity.created(URI.create("/api/v1/groups/" + group.id()))
                .body(group);
    }

    @PatchMapping("/{id}")
    GroupAnswer change(
            Viewer viewer,
            @PathVariable long id,
            ExpectedVersion expected,
            @RequestBody MergePatch<GroupRequest> patch) {
        return groups.change(viewer, id, expected, patch);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable long id, ExpectedVersion expected) {
        groups.delete(viewer, id, expected);
    }

    record GroupFilter(@Nullable String q) {}
}
