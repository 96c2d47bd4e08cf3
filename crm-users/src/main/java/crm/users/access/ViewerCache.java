package crm.users.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import crm.data.ClusterBus;
import crm.kernel.Action;
import crm.kernel.Permissions;
import crm.kernel.ProblemException;
import crm.kernel.RecordEvent;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import crm.kernel.Viewer;
import crm.users.api.SignedIn;
import crm.users.api.Viewers;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Rights of people, kept on each node. A change of any person, role or group begins a new generation on every node, so that what was
 * being loaded meanwhile is not taken for current.
 */
@Component
class ViewerCache implements Viewers {

    private static final String TOPIC = "viewers";
    private static final Set<RecordType> DECIDING = Set.of(RecordType.USER, RecordType.GROUP, RecordType.ROLE);

    private final ClusterBus bus;
    private final AtomicLong generation = new AtomicLong();
    private final ViewerLoader loader;
    private final Cache<Key, Optional<Viewer>> cache;

    ViewerCache(ViewerLoader loader, ClusterBus bus) {
        this.loader = loader;
        this.bus = bus;
        this.cache = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(Duration.ofSeconds(30))
                .build();
        bus.listen(TOPIC, notice -> generation.incrementAndGet());
    }

    @Override
    public Viewer viewer(long userId, @Nullable Set<String> tokenScopes) {
        Viewer viewer =
                known(new Key(userId, generation.get())).orElseThrow(() -> ProblemException.of(401, "unauthenticated"));
        return tokenScopes == null || tokenScopes.contains(SignedIn.WRITE) ? viewer : readingOnly(viewer);
    }

    /** Each loads for itself: one who waited for another's load in a transaction would keep the connection that the other waits for. */
    private Optional<Viewer> known(Key key) {
        Optional<Viewer> known = cache.getIfPresent(key);
        if (known == null) {
            known = loader.load(key.userId());
            cache.put(key, known);
        }
        return known;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(RecordEvent event) {
        if (DECIDING.contains(event.subject().type()) && event.action().changesRecord()) {
            bus.publish(TOPIC, event.subject().text());
        }
    }

    static Viewer readingOnly(Viewer viewer) {
        Map<RecordType, Map<Action, Scope>> narrowed = new EnumMap<>(RecordType.class);
        viewer.permissions().scopes().forEach((type, actions) -> {
            Map<Action, Scope> kept = new EnumMap<>(Action.class);
            actions.forEach((action, scope) -> {
                if (action == Action.READ || action == Action.EXPORT) {
                    kept.put(action, scope);
                }
            });
            narrowed.put(type, kept);
        });
        return new Viewer(
                viewer.id(),
                viewer.name(),
                new Permissions(narrowed, viewer.permissions().fields()),
                viewer.groupPeople(),
                viewer.zone(),
                viewer.language());
    }

    private record Key(long userId, long generation) {}
}
