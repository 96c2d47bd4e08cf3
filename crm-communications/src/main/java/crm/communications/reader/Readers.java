package crm.communications.reader;

import crm.kernel.Action;
import crm.kernel.ProblemException;
import crm.kernel.RecordAccess;
import crm.kernel.RecordOwners;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import crm.kernel.Viewer;
import crm.users.api.Viewers;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What all kinds of records have in common for whoever talks about them: who is responsible, and who may read them. */
@Component
public class Readers {

    private final ObjectProvider<RecordAccess> accesses;
    private final ObjectProvider<RecordOwners> owners;
    private final Viewers viewers;

    Readers(ObjectProvider<RecordAccess> accesses, ObjectProvider<RecordOwners> owners, Viewers viewers) {
        this.accesses = accesses;
        this.owners = owners;
        this.viewers = viewers;
    }

    /** Those of the records that the viewer may act on; at most two statements a kind. */
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

    /** Those of the records that the viewer may read, with those that no module decides about, such as an import of one's own. */
    public Set<RecordRef> readable(Viewer viewer, Collection<RecordRef> records) {
        Set<RecordRef> readable = allowed(viewer, Action.READ, records);
        records.stream()
                .filter(record ->
                        accesses.stream().noneMatch(access -> access.types().contains(record.type())))
                .forEach(readable::add);
        return readable;
    }

    /** Who is responsible for a record; one statement. */
    public @Nullable Long responsible(RecordRef record) {
        return owners.stream()
                .filter(known -> known.types().contains(record.type()))
                .map(known -> known.responsible(List.of(record)).get(record))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The rights of somebody, from the cache of rights; empty for who is not there or has no access any more. */
    public Optional<Viewer> active(long person) {
        try {
            return Optional.of(viewers.viewer(person, null));
        } catch (ProblemException gone) {
            return Optional.empty();
        }
    }

    /**
     * Whether somebody may read a record that is there, by the person responsible for it, as live messages are delivered. No statement.
     *
     * @param responsible of the record; null for what is nobody's, which only those read who read all of its kind
     */
    public static boolean mayRead(Viewer person, RecordRef record, @Nullable Long responsible) {
        boolean oneself = record.type() == RecordType.USER && record.id() == person.id();
        boolean whole = responsible == null
                && person.may(record.type(), Action.READ)
                && Set.of(RecordType.GROUP, RecordType.ROLE, RecordType.FUNNEL).contains(record.type());
        return oneself || whole || person.visibility(record.type(), Action.READ).includes(responsible);
    }

    /** Whether somebody may delete any record of this kind. */
    public static boolean administers(Viewer person, RecordType type) {
        return person.permissions().scope(type, Action.DELETE) == Scope.ALL;
    }
}
