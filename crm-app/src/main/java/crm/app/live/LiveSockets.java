package crm.app.live;

import crm.data.ClusterBus;
import crm.users.api.SignIns;
import crm.users.api.SignedIn;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import org.springframework.web.socket.handler.WebSocketHandlerDecoratorFactory;
import org.springframework.web.socket.messaging.SessionConnectedEvent;

/** This node's sockets and whose they are; they close as soon as the person's sign-in counts for nothing. */
@Component
class LiveSockets implements WebSocketHandlerDecoratorFactory {

    private static final Logger log = LoggerFactory.getLogger(LiveSockets.class);

    private final SignIns signIns;
    private final Clock clock;
    private final Map<String, WebSocketSession> sockets = new ConcurrentHashMap<>();
    private final Map<String, SignedIn> people = new ConcurrentHashMap<>();

    LiveSockets(SignIns signIns, ClusterBus bus, Clock clock) {
        this.signIns = signIns;
        this.clock = clock;
        bus.listen(SignIns.REVOKED, person -> sweep(Long.parseLong(person)));
    }

    @Override
    public WebSocketHandler decorate(WebSocketHandler handler) {
        return new WebSocketHandlerDecorator(handler) {
            @Override
            public void afterConnectionEstablished(WebSocketSession session) throws Exception {
                sockets.put(session.getId(), session);
                super.afterConnectionEstablished(new LingeringSocket(session));
            }

            @Override
            public void afterConnectionClosed(WebSocketSession session, CloseStatus status) throws Exception {
                sockets.remove(session.getId());
                people.remove(session.getId());
                super.afterConnectionClosed(session, status);
            }
        };
    }

    @EventListener
    void connected(SessionConnectedEvent event) {
        Principal user = event.getUser();
        Object session = event.getMessage().getHeaders().get("simpSessionId");
        if (session != null
                && user instanceof Authentication authentication
                && authentication.getPrincipal() instanceof SignedIn person) {
            people.put(session.toString(), person);
        }
    }

    int count() {
        return sockets.size();
    }

    boolean open(String session) {
        return sockets.containsKey(session);
    }

    /** Who is behind the sockets that are open; programs with API tokens are nobody. */
    Set<Long> peopleThere() {
        forgetClosed();
        return people.values().stream()
                .filter(person -> person.tokenScopes() == null)
                .map(SignedIn::userId)
                .collect(Collectors.toSet());
    }

    /** A client that is gone at once may be known to have connected only after it has closed. */
    private void forgetClosed() {
        people.keySet().retainAll(sockets.keySet());
    }

    /** A notice may be lost while Redis is away, and that a token expires nobody tells; this finds both. */
    @Scheduled(
            fixedDelayString = "${crm.live.sweep-interval:PT1M}",
            initialDelayString = "${crm.live.sweep-interval:PT1M}")
    void sweepAll() {
        forgetClosed();
        people.forEach((session, signedIn) -> {
            if (!signIns.valid(signedIn) || expired(signedIn)) {
                close(session);
            }
        });
    }

    /** A page that is open renews its token without a new socket. */
    private boolean expired(SignedIn signedIn) {
        return signedIn.until() != null
                && signedIn.until().isBefore(clock.instant())
                && (signedIn.tokenId() != null || !signIns.renewed(signedIn));
    }

    private void sweep(long person) {
        people.forEach((session, signedIn) -> {
            if (signedIn.userId() == person && !signIns.valid(signedIn)) {
                close(session);
            }
        });
    }

    private void close(String session) {
        WebSocketSession socket = sockets.get(session);
        if (socket != null) {
            try {
                socket.close(CloseStatus.POLICY_VIOLATION);
            } catch (IOException e) {
                log.debug("A socket could not be closed", e);
            }
        }
    }
}
