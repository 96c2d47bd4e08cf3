package crm.contacts.contact;

import crm.contacts.api.ContactRequest;
import crm.contacts.duplicate.Duplicate;
import crm.contacts.duplicate.DuplicateQuery;
import crm.data.Filter;
import crm.data.Page;
import crm.data.RecordController;
import crm.kernel.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ContactController.PATH)
class ContactController
        extends RecordController<ContactFilter, ContactSort, ContactItem, ContactRequest, ContactAnswer> {

    static final String PATH = "/api/v1/contacts";

    private final ContactReader reader;

    ContactController(ContactReader reader, ContactService service) {
        super(PATH, reader, service);
        this.reader = reader;
    }

    @GetMapping("/duplicates")
    Page<Duplicate> duplicates(Viewer viewer, @Filter DuplicateQuery query) {
        return Page.whole(reader.duplicates(viewer, query));
    }
}
