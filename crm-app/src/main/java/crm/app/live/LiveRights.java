package crm.app.live;

import crm.kernel.Audience;
import crm.kernel.LiveTopics;
import crm.kernel.ProblemException;
import crm.kernel.Viewer;
import crm.users.api.SignedIn;
import crm.users.api.Viewers;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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

/** Rights on live destinations: checked when a client subscribes, and again for every single message it would receive. */
@Component
class LiveRights {

    private static final String OWN_QUEUES = "/user/queue/";

    private final Viewers viewers;
    private final LiveSockets sockets;
    private final ObjectProvider<LiveTopics> topics;
    private final Map<String, SignedIn> people = new ConcurrentHashMap<>();

    LiveRights(Viewers viewers, LiveSockets sockets, ObjectProvider<LiveTopics> topics) {
        this.viewers = viewers;
        this.sockets = sockets;
        this.topics = topics;
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
                        && !(destination != null && destination.startsWith("/app/"))) {
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
                Object audience = message.getHeaders().get(Audience.HEADER);
                String session = SimpMessageHeaderAccessor.getSessionId(message.getHeaders());
                if (audience == null || session == null) {
                    return message;
                }
                SignedIn person = people.get(session);
                return person != null && mayReceive(person, Audience.all(audience.toString())) ? message : null;
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
        boolean allowed = person != null
                && (destination.startsWith(OWN_QUEUES)
                        || topics.stream()
                                .map(known -> known.maySubscribe(viewer(person), destination))
                                .flatMap(Optional::stream)
                                .findFirst()
                                .orElse(false));
        if (!allowed) {
            throw new ForbiddenDestinationException(destination);
        }
    }

    private boolean mayReceive(SignedIn person, List<Audience> audiences) {
        try {
            Viewer viewer = viewer(person);
            return audiences.stream().anyMatch(audience -> audience.includes(viewer));
        } catch (ProblemException gone) {
            return false;
        }
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
