package crm.deals.entry;

import crm.data.Page;
import crm.deals.api.DealRequest;
import crm.deals.api.EntryKind;
import crm.deals.order.LineAnswer;
import crm.deals.order.LinesRequest;
import crm.kernel.ExpectedVersion;
import crm.kernel.MergePatch;
import crm.kernel.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(DealController.PATH)
class DealController extends EntryController {

    static final String PATH = "/api/v1/deals";

    private final EntryReads reads;
    private final EntryService service;
    private final DealLines lines;

    DealController(
            EntryReads reads, EntryService service, EntryMoves moves, EntryTimelines timelines, DealLines lines) {
        super(EntryKind.DEAL, reads, service, moves, timelines);
        this.reads = reads;
        this.service = service;
        this.lines = lines;
    }

    @PostMapping
    ResponseEntity<EntryAnswer> create(Viewer viewer, @RequestBody DealRequest request) {
        return created(PATH, service.create(viewer, EntryKind.DEAL, request));
    }

    @PatchMapping("/{id}")
    EntryAnswer change(
            Viewer viewer,
            @PathVariable long id,
            ExpectedVersion expected,
            @RequestBody MergePatch<DealRequest> patch) {
        return service.changeDeal(viewer, id, expected, patch);
    }

    @GetMapping("/{id}/lines")
    Page<LineAnswer> lines(Viewer viewer, @PathVariable long id) {
        return Page.whole(reads.lines(viewer, id));
    }

    @PutMapping("/{id}/lines")
    EntryAnswer putLines(
            Viewer viewer, @PathVariable long id, ExpectedVersion expected, @RequestBody LinesRequest request) {
        return lines.replace(viewer, id, expected, request);
    }
}
