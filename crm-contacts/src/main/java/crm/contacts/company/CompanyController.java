package crm.contacts.company;

import crm.contacts.api.CompanyRequest;
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
@RequestMapping(CompanyController.PATH)
class CompanyController
        extends RecordController<CompanyFilter, CompanySort, CompanyItem, CompanyRequest, CompanyAnswer> {

    static final String PATH = "/api/v1/companies";

    private final CompanyReader reader;

    CompanyController(CompanyReader reader, CompanyService service) {
        super(PATH, reader, service);
        this.reader = reader;
    }

    @GetMapping("/duplicates")
    Page<Duplicate> duplicates(Viewer viewer, @Filter DuplicateQuery query) {
        return Page.whole(reader.duplicates(viewer, query));
    }
}
