package crm.deals.funnel;

import static crm.kernel.Action.READ;

import crm.kernel.BuiltInRole;
import crm.kernel.RecordKind;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FunnelKind {

    @Bean
    RecordKind kindOfFunnels() {
        return RecordKind.shared(RecordType.FUNNEL)
                .resource("funnels")
                .page("/funnels/{id}/board")
                .give(BuiltInRole.SUPERVISOR, Scope.ALL, READ)
                .give(BuiltInRole.MANAGER, Scope.ALL, READ)
                .give(BuiltInRole.ACCOUNTANT, Scope.ALL, READ)
                .give(BuiltInRole.MARKETER, Scope.ALL, READ)
                .build();
    }
}
