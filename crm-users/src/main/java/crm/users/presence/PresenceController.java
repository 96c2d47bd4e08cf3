package crm.users.presence;

import crm.data.Page;
import crm.kernel.Action;
import crm.kernel.LiveTopics;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.users.api.PresenceStatus;
import crm.users.api.Presences;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PresenceController implements LiveTopics {

    private final PresenceWatch watch;
    private final Presences presences;

    PresenceController(PresenceWatch watch) {
        this.watch = watch;
        this.presences = watch;
    }

    /** Everybody in the network whom the person may read; who is not named is offline. */
    @GetMapping("/api/v1/users/presence")
    Page<PersonPresence> list(Viewer viewer) {
        viewer.require(RecordType.USER, Action.READ);
        var visible = viewer.visibility(RecordType.USER, Action.READ);
        return Page.whole(presences.everybody().entrySet().stream()
                .filter(person -> visible.includes(person.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(person -> new PersonPresence(person.getKey(), person.getValue()))
                .toList());
    }

    @GetMapping("/api/v1/me/presence")
    MyPresence mine(Viewer viewer) {
        return new MyPresence(presences.of(List.of(viewer.id())).getOrDefault(viewer.id(), PresenceStatus.OFFLINE));
    }

    @PutMapping("/api/v1/me/presence")
    MyPresence choose(Viewer viewer, @RequestBody PresenceChoice choice) {
        switch (choice.status()) {
            case DO_NOT_DISTURB -> watch.silence(viewer.id(), true);
            case ONLINE -> watch.silence(viewer.id(), false);
            default -> throw ProblemException.invalid("status", "presence-not-chosen");
        }
        return mine(viewer);
    }

    @Override
    public Set<String> destinations() {
        return Set.of(PresenceWatch.TOPIC);
    }

    @Override
    public Optional<Boolean> maySubscribe(Viewer viewer, String destination) {
        return destination.equals(PresenceWatch.TOPIC)
                ? Optional.of(viewer.may(RecordType.USER, Action.READ))
                : Optional.empty();
    }

    record PersonPresence(long userId, PresenceStatus status) {}

    record MyPresence(PresenceStatus status) {}

    /** DO_NOT_DISTURB until it is taken back with ONLINE; the others follow from what the person does. */
    record PresenceChoice(@NotNull PresenceStatus status) {}
}
