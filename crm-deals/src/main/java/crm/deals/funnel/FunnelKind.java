package crm.deals.funnel;

import crm.kernel.RecordKind;
import crm.kernel.RecordType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FunnelKind {

    @Bean
    RecordKind kindOfFunnels() {
        return RecordKind.shared(RecordType.FUNNEL)
                .page("/funnels/{id}/board")
                .readByEverybody()
                .build();
    }
}
