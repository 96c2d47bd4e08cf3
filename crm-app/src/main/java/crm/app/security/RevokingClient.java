package crm.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * A client without a secret that gives back a token (RFC 7009, section 2.1): it says who it is and shows the token, which is all it has. The
 * library knows such clients at the token endpoint only, by the verifier of PKCE.
 */
final class RevokingClient implements AuthenticationConverter, AuthenticationProvider {

    private static final RequestMatcher REVOKE =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/oauth2/revoke");

    private final RegisteredClientRepository clients;

    RevokingClient(RegisteredClientRepository clients) {
        this.clients = clients;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String client = request.getParameter(OAuth2ParameterNames.CLIENT_ID);
        boolean open = REVOKE.matches(request)
                && client != null
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) == null;
        return open ? new Shown(client) : null;
    }

    @Override
    public Authentication authenticate(Authentication shown) {
        RegisteredClient client = clients.findByClientId(shown.getName());
        if (client == null || !client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
    }

    @Override
    public boolean supports(Class<?> type) {
        return Shown.class.isAssignableFrom(type);
    }

    /** Who a client says it is. */
    private static final class Shown extends OAuth2ClientAuthenticationToken {

        private static final long serialVersionUID = 1L;

        private Shown(String client) {
            super(client, ClientAuthenticationMethod.NONE, null, Map.of());
        }
    }
}
