package crm.deals.entry;

import crm.deals.api.EntryKind;
import crm.kernel.Action;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.stereotype.Component;

/** Loads leads and deals for a change: locked, and only within somebody's reach. */
@Component
class Entries {

    private final EntityManager entities;

    Entries(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * One that is not in the bin.
     *
     * @throws ProblemException 404 when it is absent or not visible, 403 when the viewer has no such right on it
     */
    Entry forChange(Viewer viewer, EntryKind kind, long id, Action action) {
        return locked(viewer, kind, id, action, false);
    }

    /** The same for one that is in the bin. */
    Entry fromBin(Viewer viewer, EntryKind kind, long id, Action action) {
        return locked(viewer, kind, id, action, true);
    }

    /** Those of these that are there and in no bin, whoever may see them; locked in one order, so that two such changes do not wait for each other. */
    List<Entry> forChange(Collection<Long> ids) {
        return entities.createQuery(
                        "from Entry e where e.id in :ids and e.deletedAt is null order by e.id", Entry.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Writes at once, so that rows of other tables can point to it. */
    void insert(Entry entry) {
        entities.persist(entry);
        flush(entry);
    }

    /** Writes what changed at once; the version is the new one afterwards. */
    void update(Entry entry) {
        flush(entry);
    }

    private void flush(Entry entry) {
        try {
            entities.flush();
        } catch (ConstraintViolationException e) {
            throw refusal(entry, e);
        }
    }

    private static RuntimeException refusal(Entry entry, ConstraintViolationException e) {
        String constraint = String.valueOf(e.getConstraintName());
        if (constraint.contains("entry_shop")) {
            return ProblemException.conflict("shop-id-taken", String.valueOf(entry.shopId()));
        }
        // The stage was removed by somebody else a moment ago.
        return constraint.contains("stage") ? ProblemException.invalid("stageId", "unknown-stage") : e;
    }

    /** By the key and then by reach, which costs half of what a query does that holds both. */
    private Entry locked(Viewer viewer, EntryKind kind, long id, Action action, boolean deleted) {
        RecordType type = kind.recordType();
        Entry entry =
                viewer.may(type, Action.READ) ? entities.find(Entry.class, id, LockModeType.PESSIMISTIC_WRITE) : null;
        if (entry == null
                || entry.kind() != kind
                || entry.deleted() != deleted
                || !viewer.visibility(type, Action.READ).includes(entry.responsibleId())) {
            throw ProblemException.notFound();
        }
        if (!viewer.visibility(type, action).includes(entry.responsibleId())) {
            throw ProblemException.forbidden();
        }
        return entry;
    }
}
