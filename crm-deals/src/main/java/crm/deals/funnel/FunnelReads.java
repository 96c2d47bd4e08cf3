package crm.deals.funnel;

import crm.kernel.Action;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.List;
import org.springframework.stereotype.Service;

/** Lists and shows funnels; they come from memory. */
@Service
class FunnelReads {

    private final Funnels funnels;
    private final FunnelAnswers views;

    FunnelReads(Funnels funnels, FunnelAnswers views) {
        this.funnels = funnels;
        this.views = views;
    }

    List<FunnelAnswer> list(Viewer viewer, FunnelFilter filter) {
        viewer.require(RecordType.FUNNEL, Action.READ);
        return funnels.all().stream()
                .filter(funnel -> filter.kind().isEmpty() || filter.kind().contains(funnel.kind()))
                .map(views::of)
                .toList();
    }

    FunnelAnswer one(Viewer viewer, long id) {
        if (!viewer.may(RecordType.FUNNEL, Action.READ)) {
            throw ProblemException.notFound();
        }
        return funnels.funnel(id).map(views::of).orElseThrow(ProblemException::notFound);
    }
}
