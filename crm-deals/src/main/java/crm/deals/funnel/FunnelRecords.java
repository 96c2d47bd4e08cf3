package crm.deals.funnel;

import crm.kernel.Action;
import crm.kernel.LiveTopics;
import crm.kernel.RecordAccess;
import crm.kernel.RecordCounts;
import crm.kernel.RecordDescriber;
import crm.kernel.RecordDescription;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Funnels as others refer to them and listen to them. */
@Component
class FunnelRecords implements RecordDescriber, RecordAccess, RecordCounts, LiveTopics {

    private static final Pattern TOPIC = Pattern.compile("/topic/funnels\\.(\\d{1,18})");

    private final Funnels funnels;

    FunnelRecords(Funnels funnels) {
        this.funnels = funnels;
    }

    @Override
    public Set<RecordType> types() {
        return Set.of(RecordType.FUNNEL);
    }

    @Override
    public Map<RecordRef, RecordDescription> describe(Collection<RecordRef> records) {
        var described = new HashMap<RecordRef, RecordDescription>();
        for (FunnelShape funnel : funnels.all()) {
            var record = new RecordRef(RecordType.FUNNEL, funnel.id());
            if (records.contains(record)) {
                described.put(record, new RecordDescription(funnel.name(), null, null));
            }
        }
        return described;
    }

    @Override
    public Map<RecordRef, Boolean> allowed(Viewer viewer, Action action, Collection<RecordRef> records) {
        boolean may = viewer.may(RecordType.FUNNEL, Action.READ) && viewer.may(RecordType.FUNNEL, action);
        Map<RecordRef, RecordDescription> present = may ? describe(records) : Map.of();
        var allowed = new HashMap<RecordRef, Boolean>();
        records.forEach(record -> allowed.put(record, present.containsKey(record)));
        return allowed;
    }

    @Override
    public Map<RecordType, Counts> count(Set<RecordType> types) {
        return Map.of(RecordType.FUNNEL, Counts.ofNobody(funnels.all().size()));
    }

    @Override
    public Set<String> destinations() {
        return Set.of("/topic/funnels.{id}");
    }

    /** Who may read any entry of the funnel's kind may listen; which messages arrive is decided one by one. */
    @Override
    public Optional<Boolean> maySubscribe(Viewer viewer, String destination) {
        Matcher topic = TOPIC.matcher(destination);
        if (!topic.matches()) {
            return Optional.empty();
        }
        return Optional.of(funnels.funnel(Long.parseLong(topic.group(1)))
                .map(funnel -> viewer.may(funnel.kind().recordType(), Action.READ))
                .orElse(false));
    }
}
