package crm.app.security;

import crm.users.api.ApiTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Accepts the API tokens of people; any other bearer token is left to the next provider. */
@Component
class ApiTokenProvider implements AuthenticationProvider {

    private final ApiTokens tokens;

    ApiTokenProvider(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        String token = ((BearerTokenAuthenticationToken) authentication).getToken();
        if (!token.startsWith(ApiTokens.PREFIX)) {
            return null;
        }
        return tokens.find(token)
                .map(TokenConfiguration::authenticated)
                .orElseThrow(() -> new InvalidBearerTokenException("unknown token"));
    }

    @Override
    public boolean supports(Class<?> type) {
        return BearerTokenAuthenticationToken.class.isAssignableFrom(type);
    }
}
