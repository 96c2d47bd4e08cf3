package crm.users.presence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people count as what.
 *
 * @param awayAfter without any action, a person in the network is away; 5 minutes by default
 * @param offlineAfter without socket and action, a person is offline; 1 minute by default, more than the 20 seconds between two signs of life
 * @param noteEvery how often a node notes that one person acts; 30 seconds by default, less than {@code offlineAfter}
 */
@ConfigurationProperties("crm.presence")
record PresenceSettings(
        @DefaultValue("5m") Duration awayAfter,
        @DefaultValue("1m") Duration offlineAfter,
        @DefaultValue("30s") Duration noteEvery) {}
