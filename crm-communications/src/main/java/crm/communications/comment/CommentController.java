package crm.communications.comment;

import crm.data.DefaultSort;
import crm.data.Filter;
import crm.data.ListRequest;
import crm.data.Page;
import crm.kernel.ExpectedVersion;
import crm.kernel.MergePatch;
import crm.kernel.Viewer;
import java.net.URI;
import java.util.List;
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
@RequestMapping("/api/v1/comments")
class CommentController {

    private final CommentReader reader;
    private final CommentService service;

    CommentController(CommentReader reader, CommentService service) {
        this.reader = reader;
        this.service = service;
    }

    @GetMapping
    Page<CommentAnswer> list(
            Viewer viewer, @Filter CommentFilter filter, @DefaultSort("-createdAt") ListRequest<CommentSort> page) {
        return reader.list(viewer, filter, page);
    }

    @GetMapping("/counts")
    Page<CommentCount> counts(Viewer viewer, @Filter CountFilter filter) {
        return Page.whole(reader.counts(viewer, filter.activity()));
    }

    @GetMapping("/{id}")
    CommentAnswer get(Viewer viewer, @PathVariable long id) {
        return reader.get(viewer, id);
    }

    @PostMapping
    ResponseEntity<CommentAnswer> create(Viewer viewer, @RequestBody CommentRequest request) {
        CommentAnswer comment = service.create(viewer, request);
        return ResponseEntity.created(URI.create("/api/v1/comments/" + comment.id()))
                .body(comment);
    }

    @PatchMapping("/{id}")
    CommentAnswer change(
            Viewer viewer,
            @PathVariable long id,
            ExpectedVersion expected,
            @RequestBody MergePatch<CommentRequest> patch) {
        return service.change(viewer, id, expected, patch);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable long id, ExpectedVersion expected) {
        service.delete(viewer, id, expected);
    }

    record CountFilter(List<Long> activity) {}
}
