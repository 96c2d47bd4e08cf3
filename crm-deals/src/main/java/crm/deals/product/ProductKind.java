package crm.deals.product;

import static crm.kernel.Action.EXPORT;
import static crm.kernel.Action.READ;

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
                .resource("products")
                .give(BuiltInRole.SUPERVISOR, Scope.ALL, READ)
                .give(BuiltInRole.MANAGER, Scope.ALL, READ)
                .give(BuiltInRole.ACCOUNTANT, Scope.ALL, READ, EXPORT)
                .give(BuiltInRole.MARKETER, Scope.ALL, READ)
                .build();
    }
}
