package crm.data;

import crm.kernel.RecordKind;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The kinds of records that the modules of this application declare, in the order of {@link RecordType}. */
@Component
public class RecordKinds {

    private final Map<RecordType, RecordKind> kinds;

    public RecordKinds(List<RecordKind> declared) {
        Map<RecordType, RecordKind> known = new EnumMap<>(RecordType.class);
        for (RecordKind kind : declared) {
            if (known.put(kind.type(), kind) != null) {
                throw new IllegalStateException(kind.type() + " is declared twice: one bean RecordKind a kind");
            }
        }
        kinds = Collections.unmodifiableMap(known);
    }

    public Collection<RecordKind> all() {
        return kinds.values();
    }

    /** Empty for a kind that no module here declares. */
    public Optional<RecordKind> find(RecordType type) {
        return Optional.ofNullable(kinds.get(type));
    }

    public boolean takesRights(RecordType type) {
        return find(type).map(RecordKind::takesRights).orElse(false);
    }

    /** Those that roles can be given rights on, in the order in which they are shown. */
    public List<RecordType> withRights() {
        return kinds.values().stream()
                .filter(RecordKind::takesRights)
                .map(RecordKind::type)
                .toList();
    }

    /** Whether they are the company's: a right on them cannot reach «own» ones or those of a group. */
    public boolean shared(RecordType type) {
        return find(type)
                .map(kind -> kind.ownership() == RecordKind.Ownership.SHARED)
                .orElse(false);
    }

    /** The address of a record's page in the web client, from its root; null where there is none. */
    public @Nullable String page(RecordRef record) {
        return find(record.type()).map(kind -> kind.page(record.id())).orElse(null);
    }
}
