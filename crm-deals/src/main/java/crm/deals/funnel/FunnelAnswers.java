package crm.deals.funnel;

import crm.data.RecordNames;
import crm.deals.order.DefaultCurrency;
import crm.kernel.RecordType;
import org.springframework.stereotype.Component;

/** Funnels as the contract shows them. */
@Component
class FunnelAnswers {

    private final RecordNames names;
    private final DefaultCurrency currency;

    FunnelAnswers(RecordNames names, DefaultCurrency currency) {
        this.names = names;
        this.currency = currency;
    }

    FunnelAnswer of(FunnelShape funnel) {
        return FunnelAnswerBuilder.builder()
                .id(funnel.id())
                .version(funnel.version())
                .name(funnel.name())
                .kind(funnel.kind())
                .isDefault(funnel.isDefault())
                .currency(currency.code())
                .stages(funnel.stages())
                .createdAt(funnel.createdAt())
                .updatedAt(funnel.updatedAt())
                .createdBy(names.ref(RecordType.USER, funnel.createdBy()))
                .build();
    }
}
