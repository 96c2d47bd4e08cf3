package crm.deals.funnel;

import crm.deals.api.FunnelMigration;
import crm.kernel.ExpectedVersion;
import crm.kernel.Viewer;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(propagation = Propagation.MANDATORY)
class StoredFunnelMigration implements FunnelMigration {

    private final FunnelService service;
    private final Funnels funnels;

    StoredFunnelMigration(FunnelService service, Funnels funnels) {
        this.service = service;
        this.funnels = funnels;
    }

    @Override
    public Taken take(Viewer owner, PastFunnel funnel) {
        Optional<FunnelShape> replaced = funnel.standard()
                ? funnels.all().stream()
                        .filter(present -> present.kind() == funnel.kind() && present.isDefault())
                        .findFirst()
                : Optional.empty();
        var request = new FunnelRequest(
                funnel.name(),
                funnel.kind(),
                funnel.standard(),
                funnel.stages().stream()
                        .map(stage -> new StageRequest(null, stage.name(), stage.colour(), stage.kind()))
                        .toList());
        FunnelAnswer made = service.create(owner, request, funnel.at());
        // Replacing it as the default was a change of it, too.
        replaced.ifPresent(
                gone -> service.delete(owner, gone.id(), new ExpectedVersion(gone.version() + 1), funnel.at()));
        return new Taken(made.id(), made.stages().stream().map(StageAnswer::id).toList());
    }
}
