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
 * @param webOrigins origins besides {@code crm.base-url} at which web clients may be served, such as {@code http://localhost:5173}; of the same
 *     site, as browsers keep the cookie of the sign-in from others'. They may sign people in, call the REST interface (CORS) and follow live messages. None by default
 * @param accessTokenLife how long an access token lives; renewed silently while the person is signed in
 * @param signInLife how long a person stays signed in without doing anything
 * @param trustedProxies regular expression of the addresses of proxies that are believed about where a request came from
 *     ({@code X-Forwarded-For}); none by default, so that nobody chooses their own address
 * @param issuerUri address of an outside OpenID Connect issuer that people sign in at; unset, they sign in here
 * @param audience what access tokens of the outside issuer must be meant for, {@code crm-api} by default
 * @param clientId under which the outside issuer knows the web client, {@code crm-web} by default
 * @param scopes what the web client asks the outside issuer for; {@code openid profile email} by default
 */
@ConfigurationProperties("crm.security")
record SecuritySettings(
        @Nullable String key,
        List<URI> webOrigins,
        Duration accessTokenLife,
        Duration signInLife,
        String trustedProxies,
        @Nullable URI issuerUri,
        String audience,
        String clientId,
        List<String> scopes) {

    static final String AUDIENCE = "crm-api";
    static final String CLIENT = "crm-web";

    SecuritySettings(
            @Nullable String key,
            @Nullable List<URI> webOrigins,
            @Nullable Duration accessTokenLife,
            @Nullable Duration signInLife,
            @Nullable String trustedProxies,
            @Nullable URI issuerUri,
            @Nullable String audience,
            @Nullable String clientId,
            @Nullable List<String> scopes) {
        this.key = key == null || key.isBlank() ? null : key;
        this.webOrigins = webOrigins == null ? List.of() : List.copyOf(webOrigins);
        this.accessTokenLife = accessTokenLife == null ? Duration.ofMinutes(10) : accessTokenLife;
        this.signInLife = signInLife == null ? Duration.ofHours(12) : signInLife;
        this.trustedProxies = trustedProxies == null ? "none" : trustedProxies;
        this.issuerUri = issuerUri == null || issuerUri.toString().isBlank() ? null : issuerUri;
        this.audience = audience == null ? AUDIENCE : audience;
        this.clientId = clientId == null ? CLIENT : clientId;
        this.scopes = scopes == null || scopes.isEmpty() ? List.of("openid", "profile", "email") : List.copyOf(scopes);
    }
}
