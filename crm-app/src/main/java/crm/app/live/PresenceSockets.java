package crm.app.live;

import crm.users.api.Presences;
import crm.users.api.SignedIn;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.messaging.handler.annotation.MessageMapping;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.socket.messaging.SessionConnectedEvent;
import org.springframework.web.socket.messaging.SessionDisconnectEvent;

/** Signs of life over this node's sockets: that they are there, and what clients report of the people before them. Programs with API tokens are nobody's presence. */
@Controller
class PresenceSockets {

    private final Presences presences;
    private final Map<String, Long> sockets = new ConcurrentHashMap<>();

    PresenceSockets(Presences presences) {
        this.presences = presences;
    }

    @EventListener
    void connected(SessionConnectedEvent event) {
        Long person = person(event.getUser());
        Object session = event.getMessage().getHeaders().get("simpSessionId");
        if (person != null && session != null) {
            sockets.put(session.toString(), person);
            Thread.startVirtualThread(() -> presences.connected(List.of(person)));
        }
    }

    @EventListener
    void disconnected(SessionDisconnectEvent event) {
        sockets.remove(event.getSessionId());
    }

    /** SEND to {@code /app/presence}, with any body: the person touched keyboard or mouse; at most twice a minute is enough. */
    @MessageMapping("presence")
    void active(Principal user) {
        Long person = person(user);
        if (person != null) {
            presences.acted(person);
        }
    }

    @Scheduled(fixedDelayString = "${crm.presence.sockets-every:PT20S}", initialDelayString = "PT20S")
    void signsOfLife() {
        presences.connected(Set.copyOf(sockets.values()));
    }

    private static @Nullable Long person(@Nullable Principal user) {
        return user instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof SignedIn person
                        && person.tokenScopes() == null
                ? (Long) person.userId()
                : null;
    }
}
