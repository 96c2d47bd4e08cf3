package crm.data;

import crm.kernel.ActivityAction;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.RecordsChanged;
import crm.kernel.RecordsChanged.Cause;
import crm.kernel.RecordsChangedBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes for good what has been in any bin for thirty days. Nodes that do it at once share the work. */
@Component
public class BinPurge {

    private static final Logger log = LoggerFactory.getLogger(BinPurge.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final ObjectProvider<RecordBin> bins;
    private final RecordNames names;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    BinPurge(
            ObjectProvider<RecordBin> bins,
            RecordNames names,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.bins = bins;
        this.names = names;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    public void purge() {
        for (RecordBin bin : bins) {
            try {
                empty(bin);
            } catch (RuntimeException failed) {
                // The others are emptied nevertheless, and this one is tried again in an hour.
                log.warn("The bin of {} cannot be emptied now", bin.getClass().getSimpleName(), failed);
            }
        }
    }

    private void empty(RecordBin bin) {
        int gone;
        do {
            gone = Objects.requireNonNull(transactions.execute(status -> batch(bin)));
        } while (gone == RecordsChanged.MOST);
    }

    private int batch(RecordBin bin) {
        Instant now = clock.instant();
        List<RecordRef> gone = bin.purge(now.minus(KEPT), RecordsChanged.MOST);
        names.forget(gone);
        Map<RecordType, List<Long>> kinds = gone.stream()
                .collect(Collectors.groupingBy(
                        RecordRef::type,
                        () -> new EnumMap<>(RecordType.class),
                        Collectors.mapping(RecordRef::id, Collectors.toList())));
        kinds.forEach((type, ids) -> events.publishEvent(RecordsChangedBuilder.builder()
                .type(type)
                .ids(ids)
                .action(ActivityAction.DELETED)
                .fields(Set.of())
                .at(now)
                .cause(Cause.PURGE)
                .build()));
        return gone.size();
    }
}
