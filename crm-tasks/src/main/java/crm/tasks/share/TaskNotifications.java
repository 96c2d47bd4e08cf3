package crm.tasks.share;

import crm.users.api.NotificationKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people are told of tasks that are shared with them. */
@Configuration(proxyBeanMethods = false)
class TaskNotifications {

    /** A task is offered to the person, or still waits for an answer. */
    static final NotificationKind OFFERED =
            NotificationKind.of("TASK_OFFERED", 32).mailed();
    /** Somebody takes part in a task of the person's now. */
    static final NotificationKind ACCEPTED = NotificationKind.of("TASK_ACCEPTED", 34);
    /** Somebody declined a task of the person's. */
    static final NotificationKind DECLINED =
            NotificationKind.of("TASK_DECLINED", 36).mailed();

    @Bean
    NotificationKind notificationTaskOffered() {
        return OFFERED;
    }

    @Bean
    NotificationKind notificationTaskAccepted() {
        return ACCEPTED;
    }

    @Bean
    NotificationKind notificationTaskDeclined() {
        return DECLINED;
    }
}
