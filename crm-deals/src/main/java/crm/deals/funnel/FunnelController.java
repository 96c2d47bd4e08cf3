package crm.deals.funnel;

import crm.data.Filter;
import crm.data.Page;
import crm.kernel.ExpectedVersion;
import crm.kernel.MergePatch;
import crm.kernel.Viewer;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/funnels")
class FunnelController {

    private final FunnelReads reads;
    private final FunnelService service;

    FunnelController(FunnelReads reads, FunnelService service) {
        this.reads = reads;
        this.service = service;
    }

    @GetMapping
    Page<FunnelAnswer> list(Viewer viewer, @Filter FunnelFilter filter) {
        return Page.whole(reads.list(viewer, filter));
    }

    @GetMapping("/{id}")
    FunnelAnswer get(Viewer viewer, @PathVariable long id) {
        return reads.one(viewer, id);
    }

    @PostMapping
    ResponseEntity<FunnelAnswer> create(Viewer viewer, @RequestBody FunnelRequest request) {
        FunnelAnswer funnel = service.create(viewer, request);
        return ResponseEntity.created(URI.create("/api/v1/funnels/" + funnel.id()))
                .body(funnel);
    }

    @PatchMapping("/{id}")
    FunnelAnswer change(
            Viewer viewer,
            @PathVariable long id,
            ExpectedVersion expected,
            @RequestBody MergePatch<FunnelRequest> patch) {
        return service.change(viewer, id, expected, patch);
    }

    @PutMapping("/{id}/stages")
    FunnelAnswer putStages(
            Viewer viewer, @PathVariable long id, ExpectedVersion expected, @RequestBody StagesRequest request) {
        return service.putStages(viewer, id, expected, request);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable long id, ExpectedVersion expected) {
        service.delete(viewer, id, expected);
    }
}
