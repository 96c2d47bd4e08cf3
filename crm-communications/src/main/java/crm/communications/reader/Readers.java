package crm.communications.reader;

import crm.data.RecordRights;
import crm.kernel.Action;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import crm.kernel.Viewer;
import crm.users.api.Viewers;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What all kinds of records have in common for whoever talks about them: who is responsible, and who may read them. */
@Component
public class Readers {

    private final RecordRights rights;
    private final Viewers viewers;

    Readers(RecordRights rights, Viewers viewers) {
        this.rights = rights;
        this.viewers = viewers;
    }

    /** Those of the records that the viewer may act on; at most two statements a kind. */
    public Set<RecordRef> allowed(Viewer viewer, Action action, Collection<RecordRef> records) {
        return rights.allowed(viewer, action, records);
    }

    /** Those of the records that the viewer may read, with those that no module decides about, such as an import of one's own. */
    public Set<RecordRef> readable(Viewer viewer, Collection<RecordRef> records) {
        Set<RecordRef> readable = allowed(viewer, Action.READ, records);
        records.stream().filter(record -> !rights.decided(record.type())).forEach(readable::add);
        return readable;
    }

    /** Who may read a record, by the person responsible for it now; one statement. */
    public Readership of(RecordRef record) {
        return of(record, rights.responsible(record));
    }

    /**
     * Who may read a record; no statement yet.
     *
     * @param responsible for the record; null for what is nobody's, which only those read who read all of its kind
     */
    public Readership of(RecordRef record, @Nullable Long responsible) {
        return new Readership(rights, record, responsible);
    }

    /** The rights of somebody, from the cache of rights; empty for who is not there or has no access any more. */
    public Optional<Viewer> active(long person) {
        try {
            return Optional.of(viewers.viewer(person, null));
        } catch (ProblemException gone) {
            return Optional.empty();
        }
    }

    /** Whether somebody may delete any record of this kind. */
    public static boolean administers(Viewer person, RecordType type) {
        return person.permissions().scope(type, Action.DELETE) == Scope.ALL;
    }
}
