package crm.deals.entry;

import crm.deals.api.EntryKind;
import crm.deals.api.LeadRequest;
import crm.kernel.ExpectedVersion;
import crm.kernel.MergePatch;
import crm.kernel.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(LeadController.PATH)
class LeadController extends EntryController {

    static final String PATH = "/api/v1/leads";

    private final EntryService service;
    private final LeadConversion conversion;

    LeadController(
            EntryReads reads,
            EntryService service,
            EntryMoves moves,
            EntryTimelines timelines,
            LeadConversion conversion) {
        super(EntryKind.LEAD, reads, service, moves, timelines);
        this.service = service;
        this.conversion = conversion;
    }

    @PostMapping
    ResponseEntity<EntryAnswer> create(Viewer viewer, @RequestBody LeadRequest request) {
        return created(PATH, service.create(viewer, EntryKind.LEAD, request));
    }

    @PatchMapping("/{id}")
    EntryAnswer change(
            Viewer viewer,
            @PathVariable long id,
            ExpectedVersion expected,
            @RequestBody MergePatch<LeadRequest> patch) {
        return service.changeLead(viewer, id, expected, patch);
    }

    @PostMapping("/{id}/convert")
    Conversion convert(
            Viewer viewer,
            @PathVariable long id,
            @Nullable ExpectedVersion expected,
            @RequestBody ConvertRequest request) {
        return conversion.convert(viewer, id, expected, request);
    }
}
