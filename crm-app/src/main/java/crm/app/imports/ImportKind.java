package crm.app.imports;

import crm.kernel.RecordKind;
import crm.kernel.RecordType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportKind {

    @Bean
    RecordKind kindOfImports() {
        return RecordKind.personal(RecordType.IMPORT).page("/imports/{id}").build();
    }
}
