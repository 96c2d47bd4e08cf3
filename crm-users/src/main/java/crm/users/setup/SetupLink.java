package crm.users.setup;

import crm.users.api.Installation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the application where it is set up, as long as it has to be. */
@Component
class SetupLink {

    private static final Logger log = LoggerFactory.getLogger(SetupLink.class);

    private final Setup setup;
    private final Installation installation;

    SetupLink(Setup setup, Installation installation) {
        this.setup = setup;
        this.installation = installation;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        setup.open().ifPresent(token -> log.info("Set up the CRM: {}", installation.link("/setup?token=" + token)));
    }
}
