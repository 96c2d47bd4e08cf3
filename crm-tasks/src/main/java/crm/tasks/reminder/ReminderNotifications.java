package crm.tasks.reminder;

import crm.users.api.NotificationKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReminderNotifications {

    /** A task of the person's is to be remembered now. */
    static final NotificationKind REMINDED =
            NotificationKind.of("TASK_REMINDED", 38).mailed();

    @Bean
    NotificationKind notificationTaskReminded() {
        return REMINDED;
    }
}
