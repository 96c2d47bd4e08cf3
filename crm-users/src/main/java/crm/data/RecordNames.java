package crm.data;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import crm.kernel.ActivityAction;
import crm.kernel.RecordDescriber;
import crm.kernel.RecordDescription;
import crm.kernel.RecordEvent;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Ref;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Names of records of other modules, from a cache: lists put them on instead of joining. An entry goes when its record changes, on every
 * node by {@link ClusterBus}, and after ten minutes in any case.
 */
@Component
public class RecordNames {

    private static final String TOPIC = "record-names";
    private static final String SEPARATOR = " ";
    private static final int SIZE = 200_000;
    private static final RecordDescription UNKNOWN = new RecordDescription("", null, null);

    private final ObjectProvider<RecordDescriber> describers;
    private final ClusterBus bus;
    private final CallersWords words;
    private final LoadingCache<RecordRef, RecordDescription> cache;
    private volatile @Nullable Map<RecordType, RecordDescriber> byType;

    RecordNames(ObjectProvider<RecordDescriber> describers, ClusterBus bus, CallersWords words) {
        this.describers = describers;
        this.words = words;
        this.bus = bus;
        this.cache = Caffeine.newBuilder()
                .maximumSize(SIZE)
                .expireAfterWrite(Duration.ofMinutes(10))
                .build(new Loader());
        bus.listen(TOPIC, this::heard);
    }

    /** One description a known record; those already cached cost no statement, the others at most two a kind. */
    public Map<RecordRef, RecordDescription> of(Collection<RecordRef> records) {
        var found = new HashMap<>(cache.getAll(new LinkedHashSet<>(records)));
        found.values().removeIf(description -> description == UNKNOWN);
        return found;
    }

    /** What a record is called, in the language of whoever is being answered if it came with the application. */
    public String shown(RecordDescription known) {
        return words.of(known.messageCode(), known.name());
    }

    /** The link to a record as answers show it, in the language of whoever is being answered; null for no id. The name is empty when the record is gone. */
    public @Nullable Ref ref(RecordType type, @Nullable Long id) {
        if (id == null) {
            return null;
        }
        RecordDescription known = known(new RecordRef(type, id));
        return new Ref(id, shown(known));
    }

    /** The same in a language that is known otherwise than from the request. */
    public @Nullable Ref ref(RecordType type, @Nullable Long id, Locale language) {
        if (id == null) {
            return null;
        }
        RecordDescription known = known(new RecordRef(type, id));
        return new Ref(id, words.of(known.messageCode(), known.name(), language));
    }

    /** The links to several records, without those that are gone. */
    public List<Ref> refs(RecordType type, Collection<Long> ids) {
        return ids.stream().map(id -> ref(type, id)).filter(Objects::nonNull).toList();
    }

    /** The link as it is written down for people of any language, as in the history. */
    public @Nullable Ref kept(RecordType type, @Nullable Long id) {
        return id == null ? null : new Ref(id, known(new RecordRef(type, id)).name());
    }

    /** A link that was written down, with the name in the language of whoever is being answered if it came with the application. */
    public Ref shown(RecordType type, Ref kept) {
        RecordDescription known = known(new RecordRef(type, kept.id()));
        return known.messageCode() == null ? kept : new Ref(kept.id(), words.of(known.messageCode(), kept.name()));
    }

    /** Makes the names of the records present that rows point to, with one look-up. */
    @SafeVarargs
    public final <R> void prepare(
            RecordType type, Collection<? extends R> rows, Function<? super R, @Nullable Long>... links) {
        List<@Nullable Long> ids = new ArrayList<>();
        rows.forEach(row -> Stream.of(links).forEach(link -> ids.add(link.apply(row))));
        prepare(type, ids);
    }

    /** Makes the names of these records present with one look-up, before {@link #ref} is asked for each. */
    public void prepare(RecordType type, Collection<? extends @Nullable Long> ids) {
        var missing = new LinkedHashSet<RecordRef>();
        for (Long id : ids) {
            if (id != null) {
                var record = new RecordRef(type, id);
                if (cache.getIfPresent(record) == null) {
                    missing.add(record);
                }
            }
        }
        if (!missing.isEmpty()) {
            cache.getAll(missing);
        }
    }

    /**
     * Drops names on every node once what is being done has been committed, at once where nothing is; for changes that publish no event.
     * One notice however many records there are.
     */
    public void forget(Collection<RecordRef> records) {
        if (records.isEmpty()) {
            return;
        }
        String notice = records.stream().map(RecordRef::text).distinct().collect(Collectors.joining(SEPARATOR));
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            bus.publish(TOPIC, notice);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bus.publish(TOPIC, notice);
            }
        });
    }

    private void heard(String notice) {
        cache.invalidateAll(
                Arrays.stream(notice.split(SEPARATOR)).map(RecordRef::parse).toList());
    }

    /** A record that has just been made was named nowhere before, except here while it was being made. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(RecordEvent event) {
        if (event.action().equals(ActivityAction.CREATED)) {
            cache.invalidate(event.subject());
        } else if (describer(event.subject().type()) != null) {
            bus.publish(TOPIC, event.subject().text());
        }
    }

    /**
     * Many at once are loaded by each who asks. Whoever asked for one alone would wait for another's load, perhaps with the connection that
     * the other waits for.
     */
    private RecordDescription known(RecordRef record) {
        RecordDescription known = cache.getIfPresent(record);
        return known != null ? known : cache.getAll(Set.of(record)).getOrDefault(record, UNKNOWN);
    }

    private @Nullable RecordDescriber describer(RecordType type) {
        var known = byType;
        if (known == null) {
            known = new EnumMap<>(RecordType.class);
            for (RecordDescriber describer : describers) {
                for (RecordType described : describer.types()) {
                    known.put(described, describer);
                }
            }
            byType = known;
        }
        return known.get(type);
    }

    private final class Loader implements com.github.benmanes.caffeine.cache.CacheLoader<RecordRef, RecordDescription> {

        @Override
        public RecordDescription load(RecordRef record) {
            return loadAll(Set.of(record)).getOrDefault(record, UNKNOWN);
        }

        @Override
        public Map<RecordRef, RecordDescription> loadAll(Set<? extends RecordRef> records) {
            var found = new HashMap<RecordRef, RecordDescription>();
            records.forEach(record -> found.put(record, UNKNOWN));
            Map<RecordType, Set<RecordRef>> kinds = new EnumMap<>(RecordType.class);
            for (RecordRef record : records) {
                kinds.computeIfAbsent(record.type(), t -> new LinkedHashSet<>()).add(record);
            }
            kinds.forEach((type, refs) -> {
                RecordDescriber describer = describer(type);
                if (describer != null) {
                    found.putAll(describer.describe(refs));
                }
            });
            return found;
        }
    }
}
