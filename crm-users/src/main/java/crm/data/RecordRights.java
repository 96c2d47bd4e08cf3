package crm.data;

import crm.kernel.Action;
import crm.kernel.Audience;
import crm.kernel.RecordAccess;
import crm.kernel.RecordOwners;
import crm.kernel.RecordReaders;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.kernel.Visibility;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the modules that keep records who may do what with them and who is responsible, whatever kind the records are of. */
@Component
public class RecordRights {

    private final ObjectProvider<RecordAccess> accesses;
    private final ObjectProvider<RecordOwners> owners;
    private final ObjectProvider<RecordReaders> readers;

    RecordRights(
            ObjectProvider<RecordAccess> accesses,
            ObjectProvider<RecordOwners> owners,
            ObjectProvider<RecordReaders> readers) {
        this.accesses = accesses;
        this.owners = owners;
        this.readers = readers;
    }

    /** Whether any module decides about records of this kind. */
    public boolean decided(RecordType type) {
        return accesses.stream().anyMatch(access -> access.types().contains(type));
    }

    /** Those of the records that the viewer may act on; at most two statements a kind. Of kinds that no module decides about none. */
    public Set<RecordRef> allowed(Viewer viewer, Action action, Collection<RecordRef> records) {
        Map<RecordType, Set<RecordRef>> kinds = new EnumMap<>(RecordType.class);
        records.forEach(record -> kinds.computeIfAbsent(record.type(), type -> new LinkedHashSet<>())
                .add(record));
        Set<RecordRef> allowed = new HashSet<>();
        kinds.forEach((type, some) -> accesses.stream()
                .filter(access -> access.types().contains(type))
                .forEach(access -> access.allowed(viewer, action, some).forEach((record, may) -> {
                    if (may) {
                        allowed.add(record);
                    }
                })));
        return allowed;
    }

    /** The same for one record. */
    public boolean allowed(Viewer viewer, Action action, RecordRef record) {
        return allowed(viewer, action, List.of(record)).contains(record);
    }

    /** Who is responsible for a record; null when nobody is. One statement. */
    public @Nullable Long responsible(RecordRef record) {
        return owners.stream()
                .filter(known -> known.types().contains(record.type()))
                .findFirst()
                .map(known -> known.responsible(List.of(record)).get(record))
                .orElse(null);
    }

    /** Those of the records that may be readable by others than those of the responsible person, and are so for the viewer. */
    public Set<RecordRef> shown(Viewer viewer, Collection<RecordRef> records) {
        List<RecordRef> open = records.stream()
                .filter(record -> !viewer.visibility(record.type(), Action.READ).equals(Visibility.EVERYTHING))
                .filter(record -> readers(record.type()).findAny().isPresent())
                .toList();
        return open.isEmpty() ? Set.of() : allowed(viewer, Action.READ, open);
    }

    /** Whose other records show this one to whoever may read them; at most two statements, and none for most kinds. */
    public Set<Audience> audiences(RecordRef record) {
        return readers(record.type())
                .flatMap(known -> known.audiences(record).stream())
                .collect(Collectors.toSet());
    }

    /** Whether a person may read any record of this kind by others that show it; no statement. */
    public boolean shownAny(Viewer viewer, RecordType type) {
        return readers(type).anyMatch(known -> known.mayReadAny(viewer));
    }

    /** The records by which a person may read this one though somebody else is responsible for it, the newest first. */
    public List<RecordRef> showing(Viewer viewer, RecordRef record, int limit) {
        return readers(record.type())
                .flatMap(known -> known.showing(viewer, record, limit).stream())
                .limit(limit)
                .toList();
    }

    private Stream<RecordReaders> readers(RecordType type) {
        return readers.stream().filter(known -> known.types().contains(type));
    }
}
