package crm.exports;

import crm.data.DefaultSort;
import crm.data.ListRequest;
import crm.data.Page;
import crm.kernel.Viewer;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/exports")
class ExportController {

    private final ExportService service;
    private final ExportReader reader;

    ExportController(ExportService service, ExportReader reader) {
        this.service = service;
        this.reader = reader;
    }

    @GetMapping
    Page<ExportItem> list(Viewer viewer, @DefaultSort("-createdAt") ListRequest<ExportSort> page) {
        return reader.list(viewer, page);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ExportItem> order(Viewer viewer, @Valid @RequestBody ExportRequest request) {
        ExportItem item = service.order(viewer, request);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/exports/" + item.id()))
                .body(item);
    }

    @GetMapping("/columns")
    Page<ExportService.Offer> columns(Viewer viewer, @RequestParam("resource") String resource) {
        return Page.whole(service.offers(viewer, resource));
    }

    @GetMapping("/{id}")
    ExportItem get(Viewer viewer, @PathVariable long id) {
        return service.own(viewer, id);
    }
}
