package crm.communications.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import crm.communications.settings.NotificationSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Removes old notifications. */
@Component
class NotificationPurge {

    private static final Duration EVERY = Duration.ofHours(6);
    private static final int AT_ONCE = 5_000;

    private final NotificationStore store;
    private final NotificationSettings settings;
    private final Clock clock;

    NotificationPurge(NotificationStore store, NotificationSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    void remove() {
        Instant before = clock.instant().minus(settings.kept());
        while (store.purge(before, AT_ONCE) > 0) {
            // Each round is a transaction of its own.
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {

        @Bean
        RecurringTask<Void> notificationPurgeJob(NotificationPurge purge) {
            return Tasks.recurring("notification-purge", FixedDelay.of(EVERY))
                    .execute((task, context) -> purge.remove());
        }
    }
}
