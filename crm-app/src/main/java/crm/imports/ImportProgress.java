package crm.imports;

import crm.kernel.Addressee;
import crm.kernel.LiveTopics;
import crm.kernel.Viewer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.messaging.simp.SimpMessagingTemplate;
import org.springframework.stereotype.Component;

/** Tells those who may read an import how far it has come; asked by {@link ImportRights} when they subscribe and for each message. */
@Component
class ImportProgress implements LiveTopics {

    private static final String TOPIC = "/topic/imports.";

    private final SimpMessagingTemplate live;
    private final ImportStore imports;
    private final ImportRights rights;

    ImportProgress(SimpMessagingTemplate live, ImportStore imports, ImportRights rights) {
        this.live = live;
        this.imports = imports;
        this.rights = rights;
    }

    /** Call it after the commit. */
    void publish(Import file) {
        Map<String, Object> message = Map.of(
                "state", file.state(),
                "done", file.done(),
                "total", file.total(),
                "created", file.created(),
                "updated", file.updated(),
                "skipped", file.skipped(),
                "failed", file.failed());
        live.convertAndSend(TOPIC + file.id(), message, new Addressee.Listeners().headers());
    }

    @Override
    public Set<String> destinations() {
        return Set.of(TOPIC + "{id}");
    }

    @Override
    public Optional<Boolean> maySubscribe(Viewer viewer, String destination) {
        return LiveTopics.id(TOPIC, destination)
                .map(id -> imports.find(id)
                        .filter(file -> rights.reads(viewer, file))
                        .isPresent());
    }
}
