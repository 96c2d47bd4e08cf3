package crm.deals.product;

import static crm.kernel.Action.EXPORT;

import crm.kernel.BuiltInRole;
import crm.kernel.RecordKind;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProductKind {

    @Bean
    RecordKind kindOfProducts() {
        return RecordKind.shared(RecordType.PRODUCT)
                .readByEverybody()
                .give(BuiltInRole.ACCOUNTANT, Scope.ALL, EXPORT)
                .build();
    }
}
