package crm.data;

import crm.kernel.Action;
import crm.kernel.RecordAccess;
import crm.kernel.RecordOwners;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the modules that keep records who may do what with them and who is responsible, whatever kind the records are of. */
@Component
public class RecordRights {

    private final ObjectProvider<RecordAccess> accesses;
    private final ObjectProvider<RecordOwners> owners;

    RecordRights(ObjectProvider<RecordAccess> accesses, ObjectProvider<RecordOwners> owners) {
        this.accesses = accesses;
        this.owners = owners;
    }

    /** Whether any module decides about records of this kind. */
    public boolean decided(RecordType type) {
        return accesses.stream().anyMatch(access -> access.types().contains(type));
    }

    /** Whether records of this kind are nobody's: a right on them cannot reach «own» ones or those of a group. */
    public boolean ownerless(RecordType type) {
        return decided(type) && owners.stream().noneMatch(known -> known.types().contains(type));
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
}
