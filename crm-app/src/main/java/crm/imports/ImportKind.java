package crm.imports;

import crm.kernel.RecordKind;
import crm.kernel.RecordType;
import crm.users.api.NotificationKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What imports are, and what people are told of them. */
@Configuration(proxyBeanMethods = false)
class ImportKind {

    static final NotificationKind FINISHED = NotificationKind.of("IMPORT_FINISHED", 80);

    @Bean
    RecordKind kindOfImports() {
        return RecordKind.personal(RecordType.IMPORT).page("/imports/{id}").build();
    }

    @Bean
    NotificationKind notificationImportFinished() {
        return FINISHED;
    }
}
