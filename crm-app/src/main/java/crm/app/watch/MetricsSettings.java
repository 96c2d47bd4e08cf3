package crm.app.watch;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How a scraper signs in.
 *
 * @param token bearer token that opens {@code /actuator/prometheus} and nothing else, at least 20 characters; unset, only administrators read it
 */
@ConfigurationProperties("crm.metrics")
record MetricsSettings(@Nullable String token) {

    private static final int SHORTEST = 20;

    MetricsSettings(@Nullable String token) {
        this.token = token == null || token.isBlank() ? null : token.strip();
        if (this.token != null && this.token.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "crm.metrics.token must have at least " + SHORTEST + " characters, which nobody can guess");
        }
    }

    /** Keeps it out of logs. */
    @Override
    public String toString() {
        return "MetricsSettings[" + (token == null ? "no token" : "a token") + "]";
    }
}
