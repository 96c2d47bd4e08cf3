package crm.app.security;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How sign-in works on this installation.
 *
 * @param key 32 random bytes in Base64 that signing keys and secrets of second factors are encrypted with in the database; by default they are made at first start and
 *     kept in the file {@code keys/signing.key} under the home. Nodes with the same key share one signing key, others
 *     have one each and cannot check each other's authenticator codes
 * @param webOrigins origins besides {@code crm.base-url} at which the web client may be served, such as {@code http://localhost:5173}
 * @param accessTokenLife how long an access token lives; renewed silently while the person is signed in
 * @param signInLife how long a person stays signed in without doing anything
 */
@ConfigurationProperties("crm.security")
record SecuritySettings(@Nullable String key, List<URI> webOrigins, Duration accessTokenLife, Duration signInLife) {

    SecuritySettings(
            @Nullable String key,
            @Nullable List<URI> webOrigins,
            @Nullable Duration accessTokenLife,
            @Nullable Duration signInLife) {
        this.key = key == null || key.isBlank() ? null : key;
        this.webOrigins = webOrigins == null ? List.of() : List.copyOf(webOrigins);
        this.accessTokenLife = accessTokenLife == null ? Duration.ofMinutes(10) : accessTokenLife;
        this.signInLife = signInLife == null ? Duration.ofHours(12) : signInLife;
    }
}
