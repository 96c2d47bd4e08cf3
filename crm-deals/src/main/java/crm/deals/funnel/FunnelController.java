package crm.deals.funnel;

import crm.data.EditingController;
import crm.data.Filter;
import crm.data.Page;
import crm.kernel.ExpectedVersion;
import crm.kernel.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(FunnelController.PATH)
class FunnelController extends EditingController<FunnelRequest, FunnelAnswer> {

    static final String PATH = "/api/v1/funnels";

    private final FunnelReads reads;
    private final FunnelService service;

    FunnelController(FunnelReads reads, FunnelService service) {
        super(PATH, reads::one, service);
        this.reads = reads;
        this.service = service;
    }

    @GetMapping
    Page<FunnelAnswer> list(Viewer viewer, @Filter FunnelFilter filter) {
        return Page.whole(reads.list(viewer, filter));
    }

    @PutMapping("/{id}/stages")
    FunnelAnswer putStages(
            Viewer viewer, @PathVariable long id, ExpectedVersion expected, @RequestBody StagesRequest request) {
        return service.putStages(viewer, id, expected, request);
    }
}
