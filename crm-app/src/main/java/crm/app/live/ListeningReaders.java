package crm.app.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import crm.data.RecordKinds;
import crm.data.RecordRights;
import crm.kernel.Action;
import crm.kernel.Addressee;
import crm.kernel.Audience;
import crm.kernel.RecordKind;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.kernel.Visibility;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may hear of records of any kind: of one when they subscribe, and of each message about one. */
@Component
class ListeningReaders {

    /** As long as one message is on its way to all who listen. */
    private static final Duration ONE_MESSAGE = Duration.ofSeconds(1);

    private static final int SIZE = 1_000;

    private final RecordKinds kinds;
    private final RecordRights rights;
    private final Cache<RecordRef, Set<Audience>> showing = Caffeine.newBuilder()
            .expireAfterWrite(ONE_MESSAGE)
            .maximumSize(SIZE)
            .build();

    ListeningReaders(RecordKinds kinds, RecordRights rights) {
        this.kinds = kinds;
        this.rights = rights;
    }

    /** Whether somebody may read any records of a kind; no statement. */
    boolean any(Viewer viewer, RecordType type) {
        return !readable(viewer, type).equals(Visibility.NOTHING) || rights.shownAny(viewer, type);
    }

    /** Whether somebody may read this one now. */
    boolean one(Viewer viewer, RecordRef record) {
        return rights.decided(record.type())
                ? rights.allowed(viewer, Action.READ, record)
                : readable(viewer, record.type()).equals(Visibility.EVERYTHING);
    }

    /** No statement for whom the right on such records takes to it; for the others two at the most a message. */
    boolean include(Viewer viewer, Addressee.ReadersOf readers) {
        RecordType type = readers.record().type();
        return readers.within(readable(viewer, type))
                || rights.shownAny(viewer, type)
                        && showing(readers.record()).stream().anyMatch(audience -> audience.includes(viewer));
    }

    private Visibility readable(Viewer viewer, RecordType type) {
        return kinds.find(type)
                .filter(kind -> kind.ownership() != RecordKind.Ownership.PERSONAL)
                .map(kind -> kind.visibility(viewer))
                .orElse(Visibility.NOTHING);
    }

    private Set<Audience> showing(RecordRef record) {
        Set<Audience> known = showing.getIfPresent(record);
        if (known == null) {
            known = rights.audiences(record);
            showing.put(record, known);
        }
        return known;
    }
}
