package crm.app.live;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.messaging.support.MessageHeaderAccessor;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** CONNECT carries the same bearer token as the REST interface; whose it is, is the only subject a socket ever has. */
@Component
class LiveSignIn implements ChannelInterceptor {

    private static final String SCHEME = "Bearer ";

    private final AuthenticationManager bearer;

    LiveSignIn(AuthenticationManager bearer) {
        this.bearer = bearer;
    }

    @Override
    public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
        var headers = MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class);
        // By its type, since two commands of the protocol connect.
        if (headers != null && headers.getMessageType() == SimpMessageType.CONNECT) {
            headers.setUser(authenticate(headers.getFirstNativeHeader(HttpHeaders.AUTHORIZATION)));
        }
        return message;
    }

    private Authentication authenticate(@Nullable String header) {
        if (header == null || !header.startsWith(SCHEME)) {
            throw new InsufficientAuthenticationException("no bearer token");
        }
        return bearer.authenticate(new BearerTokenAuthenticationToken(header.substring(SCHEME.length())));
    }
}
