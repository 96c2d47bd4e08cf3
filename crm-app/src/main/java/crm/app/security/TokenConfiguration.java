package crm.app.security;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import crm.data.ClusterBus;
import crm.users.api.Accounts;
import crm.users.api.Installation;
import crm.users.api.SignIns;
import crm.users.api.SignedIn;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

/** Access tokens: who issues them, to which client, what they say, and who is behind one. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    private static final String VERSION_CLAIM = "sv";
    private static final String SIGN_IN_CLAIM = "sign_in";

    @Bean
    AuthorizationServerSettings authorizationServerSettings(Installation installation) {
        return AuthorizationServerSettings.builder()
                .issuer(issuer(installation))
                .build();
    }

    @Bean
    RegisteredClientRepository registeredClients(WebOrigins origins, SecuritySettings settings) {
        RegisteredClient web = RegisteredClient.withId(SecuritySettings.CLIENT)
                .clientId(SecuritySettings.CLIENT)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> origins.all().forEach(origin -> uris.add(origin + "/auth/callback")))
                .postLogoutRedirectUris(uris -> origins.all().forEach(origin -> uris.add(origin + "/")))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .scope(OidcScopes.EMAIL)
                .scope("crm")
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(settings.accessTokenLife())
                        .build())
                .build();
        return new InMemoryRegisteredClientRepository(web);
    }

    @Bean
    JwtEncoder jwtEncoder(SigningKeys keys) {
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(keys.own())));
    }

    @Bean
    JwtDecoder jwtDecoder(
            SigningKeys keys, Installation installation, SignIns signIns, RedisAuthorizations authorizations) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys).build();
        OAuth2TokenValidator<Jwt> stillSignedIn =
                jwt -> signIns.valid(signedIn(jwt)) && !authorizations.ended(jwt.getTokenValue())
                        ? OAuth2TokenValidatorResult.success()
                        : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(
                new JwtIssuerValidator(issuer(installation)),
                // An ID token is signed with the same key but is no pass to the API.
                new JwtClaimValidator<Collection<String>>(
                        "aud", audience -> audience != null && audience.contains(SecuritySettings.AUDIENCE)),
                new JwtClaimValidator<Long>(VERSION_CLAIM, Objects::nonNull),
                stillSignedIn));
        return decoder;
    }

    /** What was true at sign-in goes into the token; it is never read anew, or a code issued before a revocation would outlive it. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(Accounts accounts, SignIns signIns, SecuritySettings settings) {
        return context -> {
            SignedIn person = person(context.getPrincipal());
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                signIns.renewed(person, settings.accessTokenLife());
                context.getClaims()
                        .audience(List.of(SecuritySettings.AUDIENCE))
                        .claim(VERSION_CLAIM, person.securityVersion())
                        .claim(SIGN_IN_CLAIM, Objects.requireNonNull(person.signInId()));
            } else if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
                accounts.byId(person.userId())
                        .ifPresent(account -> context.getClaims()
                                .claim("name", account.name())
                                .claim("email", account.email())
                                .claim("email_verified", true)
                                .claim("locale", account.language())
                                .claim("zoneinfo", account.timeZone()));
            }
        };
    }

    /** Behind every bearer token, of the REST interface and of live connections alike. */
    @Bean
    AuthenticationManager bearer(
            ApiTokenProvider apiTokens, JwtDecoder decoder, ObjectProvider<OutsideIssuer> outside, ClusterBus bus) {
        var own = new JwtAuthenticationProvider(decoder);
        own.setJwtAuthenticationConverter(jwt -> authenticated(signedIn(jwt)));
        AuthenticationProvider accessTokens = outside.getIfAvailable();
        return new KnownBearers(new ProviderManager(apiTokens, accessTokens == null ? own : accessTokens), bus);
    }

    static PreAuthenticatedAuthenticationToken authenticated(SignedIn person) {
        return new PreAuthenticatedAuthenticationToken(
                person, "", List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.BEARER_AUTHORITY)));
    }

    private static SignedIn person(@Nullable Authentication authentication) {
        return (SignedIn)
                Objects.requireNonNull(Objects.requireNonNull(authentication).getPrincipal());
    }

    private static SignedIn signedIn(Jwt jwt) {
        Long version = jwt.getClaim(VERSION_CLAIM);
        return new SignedIn(
                Long.parseLong(jwt.getSubject()),
                version == null ? 0 : version,
                null,
                jwt.getClaimAsString(SIGN_IN_CLAIM),
                null,
                jwt.getExpiresAt());
    }

    private static String issuer(Installation installation) {
        return installation.link("");
    }
}
