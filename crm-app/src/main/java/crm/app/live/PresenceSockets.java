package crm.app.live;

import crm.users.api.Presences;
import crm.users.api.SignedIn;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.messaging.handler.annotation.MessageMapping;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.socket.messaging.SessionConnectedEvent;

/** Signs of life over this node's sockets: that they are there, and what clients report of the people before them. */
@Controller
class PresenceSockets {

    private final Presences presences;
    private final LiveSockets sockets;

    PresenceSockets(Presences presences, LiveSockets sockets) {
        this.presences = presences;
        this.sockets = sockets;
    }

    @EventListener
    void connected(SessionConnectedEvent event) {
        Long person = person(event.getUser());
        if (person != null) {
            Thread.startVirtualThread(() -> presences.connected(List.of(person)));
        }
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
        presences.connected(sockets.peopleThere());
    }

    private static @Nullable Long person(@Nullable Principal user) {
        return user instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof SignedIn person
                        && person.tokenScopes() == null
                ? (Long) person.userId()
                : null;
    }
}
