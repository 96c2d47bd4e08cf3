package crm.exports;

import crm.kernel.RecordKind;
import crm.kernel.RecordType;
import crm.users.api.NotificationKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What exports are, and what people are told of them. */
@Configuration(proxyBeanMethods = false)
class ExportKind {

    static final NotificationKind FINISHED = NotificationKind.of("EXPORT_FINISHED", 90);
    static final NotificationKind FAILED = NotificationKind.of("EXPORT_FAILED", 100);

    @Bean
    RecordKind kindOfExports() {
        return RecordKind.personal(RecordType.EXPORT).page("/exports").build();
    }

    @Bean
    NotificationKind notificationExportFinished() {
        return FINISHED;
    }

    @Bean
    NotificationKind notificationExportFailed() {
        return FAILED;
    }
}
