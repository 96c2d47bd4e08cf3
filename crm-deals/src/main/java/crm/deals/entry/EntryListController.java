package crm.deals.entry;

import crm.data.DefaultSort;
import crm.data.Filter;
import crm.data.ListRequest;
import crm.data.Page;
import crm.deals.api.EntryKind;
import crm.kernel.Viewer;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Leads and deals together: the list and the board. */
@RestController
@RequestMapping("/api/v1")
class EntryListController {

    private static final Set<EntryKind> BOTH = EnumSet.allOf(EntryKind.class);

    private final EntryReads reads;
    private final BoardReads boards;
    private final EntryRelations related;

    EntryListController(EntryReads reads, BoardReads boards, EntryRelations related) {
        this.reads = reads;
        this.boards = boards;
        this.related = related;
    }

    @GetMapping("/funnel-entries")
    Page<EntryItem> list(
            Viewer viewer, @Filter EntryFilter filter, @DefaultSort("-createdAt") ListRequest<EntrySort> page) {
        return reads.page(viewer, BOTH, filter, page);
    }

    /** The deals of a contact, its order history. */
    @GetMapping("/contacts/{id}/orders")
    Page<EntryItem> orders(
            Viewer viewer, @PathVariable long id, @DefaultSort("-createdAt") ListRequest<EntrySort> page) {
        return related.orders(viewer, id, page);
    }

    @GetMapping("/funnels/{id}/board")
    BoardAnswer board(Viewer viewer, @PathVariable long id, @Filter EntryFilter filter) {
        return boards.board(viewer, id, filter);
    }
}
