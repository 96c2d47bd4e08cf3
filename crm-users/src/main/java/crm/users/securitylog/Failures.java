package crm.users.securitylog;

import crm.users.api.SecurityLog.Kind;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Counts failures of this node in memory, so that a burst costs the database a statement now and then and not one an attempt. */
final class Failures {

    /** Lines that one node writes for one minute at the most; further ones are counted under one that is there. */
    private static final int LINES = 300;

    private final Map<Failure, Count> counts = new ConcurrentHashMap<>();
    private final Store store;

    Failures(Store store) {
        this.store = store;
    }

    /** @param atOnce whether the first one of its kind is written now and not only counted */
    void add(Failure failure, @Nullable String tried, Caller caller, boolean atOnce) {
        Failure line = counts.size() < LINES || counts.containsKey(failure)
                ? failure
                : new Failure(failure.minute(), failure.kind(), null, null);
        var fresh = new Count(tried, caller, new AtomicInteger(atOnce ? 0 : 1));
        Count known = counts.putIfAbsent(line, fresh);
        if (known == null && atOnce) {
            store.store(line, tried, caller, 1);
        } else if (known != null) {
            known.more().incrementAndGet();
        }
    }

    void flush() {
        counts.forEach((failure, count) -> {
            int more = count.more().getAndSet(0);
            if (more > 0) {
                store.store(failure, count.tried(), count.caller(), more);
            } else {
                counts.remove(failure, count);
            }
        });
    }

    /** What makes failures alike. */
    record Failure(
            Instant minute,
            Kind kind,
            @Nullable Long personId,
            @Nullable String address) {}

    private record Count(@Nullable String tried, Caller caller, AtomicInteger more) {}

    @FunctionalInterface
    interface Store {
        void store(Failure failure, @Nullable String tried, Caller caller, int times);
    }
}
