package crm.communications.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Notifications.
 *
 * @param mailAfter how long a notification may stay unseen in the application before a letter tells of it, 2 minutes by default; what
 *     comes meanwhile goes into the same letter
 * @param kept how long notifications are kept, 90 days by default
 */
@ConfigurationProperties("crm.notifications")
public record NotificationSettings(
        @DefaultValue("2m") Duration mailAfter,
        @DefaultValue("90d") Duration kept) {}
