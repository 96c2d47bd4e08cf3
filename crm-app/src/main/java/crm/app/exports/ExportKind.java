package crm.app.exports;

import crm.kernel.RecordKind;
import crm.kernel.RecordType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExportKind {

    @Bean
    RecordKind kindOfExports() {
        return RecordKind.personal(RecordType.EXPORT).page("/exports").build();
    }
}
