package crm.deals.entry;

import crm.data.DefaultSort;
import crm.data.Filter;
import crm.data.ListRequest;
import crm.data.Page;
import crm.deals.api.EntryKind;
import crm.kernel.ExpectedVersion;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What leads and deals offer alike over HTTP, each under an address of its own. */
abstract class EntryController {

    private final EntryKind kind;
    private final EntryReads reads;
    private final EntryService service;
    private final EntryMoves moves;
    private final EntryTimelines timelines;

    EntryController(
            EntryKind kind, EntryReads reads, EntryService service, EntryMoves moves, EntryTimelines timelines) {
        this.kind = kind;
        this.reads = reads;
        this.service = service;
        this.moves = moves;
        this.timelines = timelines;
    }

    @GetMapping
    Page<EntryItem> list(
            Viewer viewer, @Filter EntryFilter filter, @DefaultSort("-createdAt") ListRequest<EntrySort> page) {
        return reads.page(viewer, EnumSet.of(kind), filter, page);
    }

    @GetMapping("/{id}")
    EntryAnswer get(Viewer viewer, @PathVariable long id) {
        return reads.card(viewer, kind, id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable long id, ExpectedVersion expected) {
        service.delete(viewer, kind, id, expected);
    }

    @PostMapping("/{id}/restore")
    EntryAnswer restore(Viewer viewer, @PathVariable long id, ExpectedVersion expected) {
        return service.restore(viewer, kind, id, expected);
    }

    @PostMapping("/{id}/move")
    EntryAnswer move(Viewer viewer, @PathVariable long id, ExpectedVersion expected, @RequestBody MoveRequest request) {
        return moves.move(viewer, kind, id, request.stageId(), request.reason(), expected);
    }

    @PostMapping("/{id}/lose")
    EntryAnswer lose(
            Viewer viewer,
            @PathVariable long id,
            @Nullable ExpectedVersion expected,
            @RequestBody LoseRequest request) {
        return moves.lose(viewer, kind, id, request.reason(), expected);
    }

    @GetMapping("/{id}/stage-history")
    Page<StageHistory.Stay> stageHistory(Viewer viewer, @PathVariable long id) {
        return Page.whole(reads.stageHistory(viewer, kind, id));
    }

    @GetMapping("/{id}/timeline")
    Page<ActivityItem> timeline(
            Viewer viewer, @PathVariable long id, @DefaultSort("-at") ListRequest<TimelineSort> page) {
        return timelines.of(viewer, kind, id, page);
    }

    static ResponseEntity<EntryAnswer> created(String path, EntryAnswer card) {
        return ResponseEntity.created(URI.create(path + "/" + card.id())).body(card);
    }
}
