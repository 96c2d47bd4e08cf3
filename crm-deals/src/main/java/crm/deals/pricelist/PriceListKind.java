package crm.deals.pricelist;

import static crm.kernel.Action.EXPORT;

import crm.kernel.BuiltInRole;
import crm.kernel.RecordKind;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PriceListKind {

    @Bean
    RecordKind kindOfPriceLists() {
        return RecordKind.shared(RecordType.PRICE_LIST)
                .page("/price-lists/{id}")
                .readByEverybody()
                .give(BuiltInRole.ACCOUNTANT, Scope.ALL, EXPORT)
                .build();
    }
}
