package crm.app.live;

import crm.kernel.Addressee;
import crm.kernel.ProblemException;
import crm.kernel.Viewer;
import crm.users.api.SignedIn;
import crm.users.api.Viewers;
import java.security.Principal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.messaging.SessionConnectedEvent;
import org.springframework.web.socket.messaging.SessionDisconnectEvent;

/**
 * Rights on live destinations: checked when a client subscribes, and again for every single message it would receive. API tokens that
 * only read may not listen: what is told is meant for a person at work, or a program that acts for one.
 */
@Component
class LiveRights {

    private static final Logger log = LoggerFactory.getLogger(LiveRights.class);

    private final Viewers viewers;
    private final LiveSockets sockets;
    private final LiveDestinations destinations;
    private final ListeningReaders readers;
    private final Map<String, SignedIn> people = new ConcurrentHashMap<>();

    LiveRights(Viewers viewers, LiveSockets sockets, LiveDestinations destinations, ListeningReaders readers) {
        this.viewers = viewers;
        this.sockets = sockets;
        this.destinations = destinations;
        this.readers = readers;
    }

    ChannelInterceptor onSubscribe() {
        return new ChannelInterceptor() {
            @Override
            public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
                SimpMessageType type = SimpMessageHeaderAccessor.getMessageType(message.getHeaders());
                String destination = SimpMessageHeaderAccessor.getDestination(message.getHeaders());
                if (type == SimpMessageType.SUBSCRIBE) {
                    requireSubscribe(person(message), destination == null ? "" : destination);
                } else if (type == SimpMessageType.MESSAGE
                        && !(person(message) != null && destination != null && destination.startsWith("/app/"))) {
                    // A client that could send to a topic would speak in the server's name.
                    throw new ForbiddenDestinationException(String.valueOf(destination));
                }
                return message;
            }
        };
    }

    ChannelInterceptor onDelivery() {
        return new ChannelInterceptor() {
            @Override
            public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
                return SimpMessageHeaderAccessor.getMessageType(message.getHeaders()) != SimpMessageType.MESSAGE
                                || mayReceive(message)
                        ? message
                        : null;
            }
        };
    }

    @EventListener
    void connected(SessionConnectedEvent event) {
        SignedIn person = person(event.getUser());
        String session =
                SimpMessageHeaderAccessor.getSessionId(event.getMessage().getHeaders());
        if (person != null && session != null) {
            people.put(session, person);
            // Of a client that is gone at once one may hear first that it has closed and then that it has connected.
            if (!sockets.open(session)) {
                people.remove(session);
            }
        }
    }

    @EventListener
    void disconnected(SessionDisconnectEvent event) {
        people.remove(event.getSessionId());
    }

    private void requireSubscribe(@Nullable SignedIn person, String destination) {
        if (person == null || !person.mayWrite() || !destinations.maySubscribe(viewer(person), destination)) {
            throw new ForbiddenDestinationException(destination);
        }
    }

    private boolean mayReceive(Message<?> message) {
        Object addressee = message.getHeaders().get(Addressee.HEADER);
        String session = SimpMessageHeaderAccessor.getSessionId(message.getHeaders());
        if (addressee == null) {
            log.warn("A live message without an addressee is not delivered");
            return false;
        }
        SignedIn person = session == null ? null : people.get(session);
        try {
            return person != null
                    && person.mayWrite()
                    && includes(
                            Addressee.parse(addressee.toString()),
                            viewer(person),
                            String.valueOf(SimpMessageHeaderAccessor.getDestination(message.getHeaders())));
        } catch (ProblemException gone) {
            return false;
        }
    }

    private boolean includes(Addressee addressee, Viewer viewer, String destination) {
        return switch (addressee) {
            case Addressee.Listeners listeners -> destinations.maySubscribe(viewer, destination);
            case Addressee.ReadersOf one -> readers.include(viewer, one);
            default -> addressee.includes(viewer);
        };
    }

    private Viewer viewer(SignedIn person) {
        return viewers.viewer(person.userId(), person.tokenScopes());
    }

    private static @Nullable SignedIn person(Message<?> message) {
        return person(SimpMessageHeaderAccessor.getUser(message.getHeaders()));
    }

    private static @Nullable SignedIn person(@Nullable Principal user) {
        return user instanceof Authentication authentication && authentication.getPrincipal() instanceof SignedIn person
                ? person
                : null;
    }
}
