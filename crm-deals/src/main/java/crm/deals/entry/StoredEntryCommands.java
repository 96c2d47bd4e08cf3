package crm.deals.entry;

import crm.data.ValidRequests;
import crm.deals.api.DealRequest;
import crm.deals.api.EntryCommands;
import crm.deals.api.EntryKind;
import crm.deals.api.EntryRequest;
import crm.deals.api.LeadRequest;
import crm.kernel.ExpectedVersion;
import crm.kernel.ProblemException;
import crm.kernel.RecordAnswer;
import crm.kernel.RecordRef;
import crm.kernel.Viewer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The services behind REST for everybody else, whose requests nobody has looked at yet. */
@Service
class StoredEntryCommands implements EntryCommands {

    private final EntryService service;
    private final EntryMoves moves;
    private final ValidRequests requests;

    StoredEntryCommands(EntryService service, EntryMoves moves, ValidRequests requests) {
        this.service = service;
        this.moves = moves;
        this.requests = requests;
    }

    @Override
    public RecordAnswer create(Viewer viewer, EntryRequest request) {
        return service.create(
                viewer, request instanceof LeadRequest ? EntryKind.LEAD : EntryKind.DEAL, requests.valid(request));
    }

    @Override
    public RecordAnswer changeLead(
            Viewer viewer, long id, @Nullable ExpectedVersion expected, UnaryOperator<LeadRequest> change) {
        return service.changeLead(viewer, id, expected, lead -> requests.valid(change.apply(lead)));
    }

    @Override
    public RecordAnswer changeDeal(
            Viewer viewer, long id, @Nullable ExpectedVersion expected, UnaryOperator<DealRequest> change) {
        return service.changeDeal(viewer, id, expected, deal -> requests.valid(change.apply(deal)));
    }

    @Override
    public RecordAnswer move(
            Viewer viewer, RecordRef entry, long stageId, @Nullable String reason, @Nullable ExpectedVersion expected) {
        requests.valid(new MoveRequest(stageId, reason));
        return moves.move(viewer, kind(entry), entry.id(), stageId, reason, expected);
    }

    @Override
    public RecordAnswer lose(Viewer viewer, RecordRef entry, String reason, @Nullable ExpectedVersion expected) {
        requests.valid(new LoseRequest(reason));
        return moves.lose(viewer, kind(entry), entry.id(), reason, expected);
    }

    @Override
    public void delete(Viewer viewer, RecordRef entry, @Nullable ExpectedVersion expected) {
        service.delete(viewer, kind(entry), entry.id(), expected);
    }

    @Override
    public RecordAnswer restore(Viewer viewer, RecordRef entry, @Nullable ExpectedVersion expected) {
        return service.restore(viewer, kind(entry), entry.id(), expected);
    }

    private static EntryKind kind(RecordRef entry) {
        return switch (entry.type()) {
            case LEAD -> EntryKind.LEAD;
            case DEAL -> EntryKind.DEAL;
            default -> throw ProblemException.notFound();
        };
    }
}
