package crm.contacts.company;

import crm.contacts.api.CompanyRequest;
import crm.contacts.duplicate.Duplicate;
import crm.contacts.duplicate.DuplicateQuery;
import crm.contacts.timeline.Timelines;
import crm.data.DefaultSort;
import crm.data.Filter;
import crm.data.ListRequest;
import crm.data.Listing;
import crm.kernel.ExpectedVersion;
import crm.kernel.MergePatch;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.users.api.ActivityItem;
import crm.users.api.TimelineSort;
import java.net.URI;
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
@RequestMapping("/api/v1/companies")
class CompanyController {

    private final CompanyReader reader;
    private final CompanyService service;
    private final CompanyDuplicates duplicates;
    private final Timelines timelines;

    CompanyController(CompanyReader reader, CompanyService service, CompanyDuplicates duplicates, Timelines timelines) {
        this.reader = reader;
        this.service = service;
        this.duplicates = duplicates;
        this.timelines = timelines;
    }

    @GetMapping
    Listing<CompanyItem> list(
            Viewer viewer, @Filter CompanyFilter filter, @DefaultSort("-createdAt") ListRequest<CompanySort> page) {
        return reader.list(viewer, filter, page);
    }

    @GetMapping("/{id}")
    CompanyCard get(Viewer viewer, @PathVariable long id) {
        return reader.card(viewer, id);
    }

    @PostMapping
    ResponseEntity<CompanyCard> create(Viewer viewer, @RequestBody CompanyRequest request) {
        CompanyCard card = service.create(viewer, request);
        return ResponseEntity.created(URI.create("/api/v1/companies/" + card.id()))
                .body(card);
    }

    @PatchMapping("/{id}")
    CompanyCard change(
            Viewer viewer,
            @PathVariable long id,
            ExpectedVersion expected,
            @RequestBody MergePatch<CompanyRequest> patch) {
        return service.change(viewer, id, expected, patch);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable long id, ExpectedVersion expected) {
        service.delete(viewer, id, expected);
    }

    @PostMapping("/{id}/restore")
    CompanyCard restore(Viewer viewer, @PathVariable long id, ExpectedVersion expected) {
        return service.restore(viewer, id, expected);
    }

    @GetMapping("/duplicates")
    Listing<Duplicate> duplicates(Viewer viewer, @Filter DuplicateQuery query) {
        return Listing.whole(duplicates.find(viewer, query));
    }

    @GetMapping("/{id}/timeline")
    Listing<ActivityItem> timeline(
            Viewer viewer, @PathVariable long id, @DefaultSort("-at") ListRequest<TimelineSort> page) {
        return timelines.read(viewer, new RecordRef(RecordType.COMPANY, id), page);
    }
}
