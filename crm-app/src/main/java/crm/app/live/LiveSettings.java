package crm.app.live;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Live updates over WebSocket.
 *
 * @param sweepInterval how often open sockets are checked for tokens that have expired and sign-ins that ended unnoticed; a minute by
 *     default
 */
@ConfigurationProperties("crm.live")
record LiveSettings(Duration sweepInterval) {

    LiveSettings(@Nullable Duration sweepInterval) {
        this.sweepInterval = sweepInterval == null ? Duration.ofMinutes(1) : sweepInterval;
    }
}
