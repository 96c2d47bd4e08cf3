package crm.users.activity;

import crm.data.RecordNames;
import crm.kernel.ActivityAction;
import crm.kernel.FieldChange;
import crm.kernel.RecordEvent;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.RecordsChanged;
import crm.kernel.RecordsChanged.Cause;
import crm.kernel.RecordsChangedBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Publishes what happened to many records at once, a few hundred of a kind at a time. */
@Component
class BulkChanges {

    private final RecordNames names;
    private final ApplicationEventPublisher events;

    BulkChanges(RecordNames names, ApplicationEventPublisher events) {
        this.names = names;
        this.events = events;
    }

    void publish(List<RecordEvent> all, Cause cause) {
        Map<Alike, List<RecordEvent>> alike =
                all.stream().collect(Collectors.groupingBy(Alike::of, LinkedHashMap::new, Collectors.toList()));
        alike.forEach((what, some) -> publish(what, some, cause));
    }

    private void publish(Alike what, List<RecordEvent> some, Cause cause) {
        List<RecordRef> records =
                some.stream().map(RecordEvent::subject).distinct().toList();
        Set<String> fields = some.stream()
                .flatMap(event -> event.changes().stream())
                .map(FieldChange::field)
                .collect(Collectors.toSet());
        for (int from = 0; from < records.size(); from += RecordsChanged.MOST) {
            List<RecordRef> part = records.subList(from, Math.min(records.size(), from + RecordsChanged.MOST));
            // A record that has just been made was named nowhere before.
            if (!what.action().equals(ActivityAction.CREATED)) {
                names.forget(part);
            }
            events.publishEvent(RecordsChangedBuilder.builder()
                    .type(what.type())
                    .ids(part.stream().map(RecordRef::id).toList())
                    .action(what.action())
                    .fields(fields)
                    .actorId(what.actorId())
                    .at(some.getLast().at())
                    .cause(cause)
                    .build());
        }
    }

    /** What events have in common that are told of by one. */
    private record Alike(
            RecordType type,
            ActivityAction action,
            @Nullable Long actorId) {

        static Alike of(RecordEvent event) {
            return new Alike(event.subject().type(), event.action(), event.actorId());
        }
    }
}
