package crm.exports;

import crm.kernel.Addressee;
import crm.kernel.LiveTopics;
import crm.kernel.Viewer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.simp.SimpMessagingTemplate;
import org.springframework.stereotype.Component;

/** Tells whoever asked for an export how far it is. */
@Component
class ExportProgress implements LiveTopics {

    private static final String TOPIC = "/topic/exports.";

    private final SimpMessagingTemplate live;
    private final ExportStore exports;

    ExportProgress(SimpMessagingTemplate live, ExportStore exports) {
        this.live = live;
        this.exports = exports;
    }

    /** Call it after the commit. */
    void publish(Export export, ExportState state, long done, @Nullable Integer total) {
        Map<String, Object> message = new HashMap<>();
        message.put("state", state);
        message.put("done", done);
        if (total != null) {
            message.put("total", total);
        }
        live.convertAndSend(TOPIC + export.id(), message, new Addressee.Person(export.createdBy()).headers());
    }

    @Override
    public Set<String> destinations() {
        return Set.of(TOPIC + "{id}");
    }

    @Override
    public Optional<Boolean> maySubscribe(Viewer viewer, String destination) {
        return LiveTopics.id(TOPIC, destination)
                .map(id -> exports.find(id)
                        .filter(export -> export.createdBy() == viewer.id())
                        .isPresent());
    }
}
