package crm.users.me;

import crm.data.Filter;
import crm.data.Page;
import crm.kernel.ExpectedVersion;
import crm.kernel.MergePatch;
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
@RequestMapping("/api/v1/me/saved-views")
class SavedViewsController {

    private final SavedViews views;

    SavedViewsController(SavedViews views) {
        this.views = views;
    }

    @GetMapping
    Page<SavedViewAnswer> list(Viewer viewer, @Filter SavedViewFilter filter) {
        return Page.whole(views.list(viewer.id(), filter.panel()));
    }

    @PostMapping
    ResponseEntity<SavedViewAnswer> create(Viewer viewer, @RequestBody SavedViewRequest request) {
        SavedViewAnswer view = views.create(viewer.id(), request);
        return ResponseEntity.created(URI.create("/api/v1/me/saved-views/" + view.id()))
                .body(view);
    }

    @PatchMapping("/{id}")
    SavedViewAnswer change(
            Viewer viewer,
            @PathVariable long id,
            ExpectedVersion expected,
            @RequestBody MergePatch<SavedViewRequest> patch) {
        return views.change(viewer.id(), id, expected, patch);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable long id, ExpectedVersion expected) {
        views.delete(viewer.id(), id, expected);
    }

    record SavedViewFilter(@Nullable String panel) {}
}
