package crm.deals.entry;

import crm.data.DefaultSort;
import crm.data.Filter;
import crm.data.ListRequest;
import crm.data.Listing;
import crm.deals.api.EntryKind;
import crm.kernel.ExpectedVersion;
import crm.kernel.MergePatch;
import crm.kernel.Viewer;
import crm.users.api.ActivityItem;
import crm.users.api.TimelineSort;
import java.net.URI;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
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
@RequestMapping("/api/v1/leads")
class LeadController {

    private final EntryReads reads;
    private final EntryService service;
    private final EntryMoves moves;
    private final EntryTimelines timelines;
    private final LeadConversion conversion;

    LeadController(
            EntryReads reads,
            EntryService service,
            EntryMoves moves,
            EntryTimelines timelines,
            LeadConversion conversion) {
        this.reads = reads;
        this.service = service;
        this.moves = moves;
        this.timelines = timelines;
        this.conversion = conversion;
    }

    @GetMapping
    Listing<EntryItem> list(
            Viewer viewer, @Filter EntryFilter filter, @DefaultSort("-createdAt") ListRequest<EntrySort> page) {
        return reads.page(viewer, EnumSet.of(EntryKind.LEAD), filter, page);
    }

    @GetMapping("/{id}")
    EntryCard get(Viewer viewer, @PathVariable long id) {
        return reads.card(viewer, EntryKind.LEAD, id);
    }

    @PostMapping
    ResponseEntity<EntryCard> create(Viewer viewer, @RequestBody LeadRequest request) {
        EntryCard card = service.create(viewer, EntryKind.LEAD, request);
        return ResponseEntity.created(URI.create("/api/v1/leads/" + card.entry().id()))
                .body(card);
    }

    @PatchMapping("/{id}")
    EntryCard change(
            Viewer viewer,
            @PathVariable long id,
            ExpectedVersion expected,
            @RequestBody MergePatch<LeadRequest> patch) {
        return service.changeLead(viewer, id, expected, patch);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable long id, ExpectedVersion expected) {
        service.delete(viewer, EntryKind.LEAD, id, expected);
    }

    @PostMapping("/{id}/restore")
    EntryCard restore(Viewer viewer, @PathVariable long id, ExpectedVersion expected) {
        return service.restore(viewer, EntryKind.LEAD, id, expected);
    }

    @PostMapping("/{id}/move")
    EntryCard move(Viewer viewer, @PathVariable long id, ExpectedVersion expected, @RequestBody MoveRequest request) {
        return moves.move(viewer, EntryKind.LEAD, id, request.stageId(), request.reason(), expected);
    }

    @PostMapping("/{id}/lose")
    EntryCard lose(
            Viewer viewer,
            @PathVariable long id,
            @Nullable ExpectedVersion expected,
            @RequestBody LoseRequest request) {
        return moves.lose(viewer, EntryKind.LEAD, id, request.reason(), expected);
    }

    @GetMapping("/{id}/stage-history")
    Listing<StageHistory.Stay> stageHistory(Viewer viewer, @PathVariable long id) {
        return Listing.whole(reads.stageHistory(viewer, EntryKind.LEAD, id));
    }

    @GetMapping("/{id}/timeline")
    Listing<ActivityItem> timeline(
            Viewer viewer, @PathVariable long id, @DefaultSort("-at") ListRequest<TimelineSort> page) {
        return timelines.of(viewer, EntryKind.LEAD, id, page);
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
