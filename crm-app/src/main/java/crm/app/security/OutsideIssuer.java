package crm.app.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import crm.users.api.Accounts;
import crm.users.api.Accounts.Account;
import crm.users.api.SignedIn;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Access tokens of an outside OpenID Connect issuer. Who somebody is there, is the verified e-mail; whether they may come in here, is our own
 * matter and asked with every token anew.
 */
@Component
@SignInElsewhere
class OutsideIssuer implements AuthenticationProvider {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration EMAIL_KEPT = Duration.ofMinutes(10);
    private static final int SIZE = 10_000;

    private final Accounts accounts;
    private final URI issuer;
    private final JwtAuthenticationProvider tokens;
    private final RestClient http;
    private final Cache<String, String> emails =
            Caffeine.newBuilder().maximumSize(SIZE).expireAfterWrite(EMAIL_KEPT).build();

    OutsideIssuer(Accounts accounts, SecuritySettings settings) {
        this.accounts = accounts;
        this.issuer = Objects.requireNonNull(settings.issuerUri());
        this.tokens = new JwtAuthenticationProvider(decoder(issuer, settings.audience()));
        this.tokens.setJwtAuthenticationConverter(this::known);
        var requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(PATIENCE);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    @Override
    public @Nullable Authentication authenticate(Authentication caller) {
        return tokens.authenticate(caller);
    }

    @Override
    public boolean supports(Class<?> type) {
        return BearerTokenAuthenticationToken.class.isAssignableFrom(type);
    }

    /** What the issuer says of itself is read when the first token comes: it need not be there when we start. */
    private static JwtDecoder decoder(URI issuer, String audience) {
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder =
                    NimbusJwtDecoder.withIssuerLocation(issuer.toString()).build();
            decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(
                    new JwtIssuerValidator(issuer.toString()),
                    // What the standard validators let pass without it would never end.
                    new JwtClaimValidator<Instant>(JwtClaimNames.EXP, Objects::nonNull),
                    new JwtClaimValidator<Collection<String>>(
                            "aud", meant -> meant != null && meant.contains(audience))));
            return decoder;
        });
    }

    private org.springframework.security.authentication.AbstractAuthenticationToken known(Jwt jwt) {
        Account account = accounts.byEmail(email(jwt)).orElseThrow(() -> new NoAccessException("account-unknown"));
        if (!account.active()) {
            throw new NoAccessException("account-inactive");
        }
        return TokenConfiguration.authenticated(new SignedIn(
                account.id(),
                account.securityVersion(),
                null,
                Objects.requireNonNullElse(jwt.getClaimAsString("sid"), "outside"),
                null,
                jwt.getExpiresAt()));
    }

    private String email(Jwt jwt) {
        Map<String, Object> claims = jwt.getClaims();
        if (claims.get("email") != null) {
            return verified(claims);
        }
        return emails.get(jwt.getTokenValue(), token -> verified(userInfo(token)));
    }

    private static String verified(Map<String, Object> claims) {
        if (claims.get("email") instanceof String email
                && Boolean.parseBoolean(String.valueOf(claims.get("email_verified")))) {
            return email;
        }
        throw new NoAccessException("email-unverified");
    }

    private Map<String, Object> userInfo(String token) {
        try {
            Map<String, Object> about = http.get()
                    .uri(issuer.toString().replaceFirst("/$", "") + "/.well-known/openid-configuration")
                    .retrieve()
                    .body(new org.springframework.core.ParameterizedTypeReference<>() {});
            if (about == null || !(about.get("userinfo_endpoint") instanceof String endpoint)) {
                throw new InvalidBearerTokenException("the issuer says nothing of people");
            }
            Map<String, Object> claims = http.get()
                    .uri(endpoint)
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                    .retrieve()
                    .body(new org.springframework.core.ParameterizedTypeReference<>() {});
            return claims == null ? Map.of() : claims;
        } catch (org.springframework.web.client.HttpClientErrorException refused) {
            throw new InvalidBearerTokenException("the issuer does not know the token", refused);
        } catch (RestClientException away) {
            throw new AuthenticationServiceException("the issuer cannot be reached", away);
        }
    }
}
