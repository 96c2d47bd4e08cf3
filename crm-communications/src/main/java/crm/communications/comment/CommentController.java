package crm.communications.comment;

import crm.data.DefaultSort;
import crm.data.EditingController;
import crm.data.Filter;
import crm.data.ListRequest;
import crm.data.Page;
import crm.kernel.Viewer;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(CommentController.PATH)
class CommentController extends EditingController<CommentRequest, CommentAnswer> {

    static final String PATH = "/api/v1/comments";

    private final CommentReader reader;
    private final CommentService service;

    CommentController(CommentReader reader, CommentService service) {
        super(PATH, reader::get, service);
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

    record CountFilter(List<Long> activity) {}
}
