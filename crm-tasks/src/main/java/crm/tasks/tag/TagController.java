package crm.tasks.tag;

import crm.data.RecordController;
import crm.tasks.api.TagRequest;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(TagController.PATH)
class TagController extends RecordController<TagFilter, TagSort, TagAnswer, TagRequest, TagAnswer> {

    static final String PATH = "/api/v1/tags";

    TagController(TagService service) {
        super(PATH, service, service);
    }
}
