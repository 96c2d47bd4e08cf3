package crm.deals.funnel;

import crm.data.RecordNames;
import crm.deals.order.DefaultCurrency;
import crm.kernel.RecordType;
import org.springframework.stereotype.Component;

/** Funnels as the contract shows them. */
@Component
class FunnelViews {

    private final RecordNames names;
    private final DefaultCurrency currency;

    FunnelViews(RecordNames names, DefaultCurrency currency) {
        this.names = names;
        this.currency = currency;
    }

    FunnelView of(FunnelShape funnel) {
        return new FunnelView(
                funnel.id(),
                funnel.version(),
                funnel.name(),
                funnel.kind(),
                funnel.isDefault(),
                currency.code(),
                funnel.stages(),
                funnel.createdAt(),
                funnel.updatedAt(),
                names.ref(RecordType.USER, funnel.createdBy()));
    }
}
