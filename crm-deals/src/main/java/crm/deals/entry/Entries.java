package crm.deals.entry;

import crm.deals.api.EntryKind;
import crm.kernel.Action;
import crm.kernel.ProblemException;
import crm.kernel.Viewer;
import crm.kernel.Visibility;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads leads and deals for a change: locked, and only within somebody's reach. */
@Component
class Entries {

    private static final String ANY = "from Entry e where e.id = :id and e.kind = :kind";
    private static final String OF_PEOPLE = ANY + " and e.responsibleId in :people";

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

    private Entry locked(Viewer viewer, EntryKind kind, long id, Action action, boolean deleted) {
        Entry entry = find(viewer.visibility(kind.recordType(), Action.READ), kind, id);
        if (entry == null || entry.deleted() != deleted) {
            throw ProblemException.notFound();
        }
        if (!viewer.visibility(kind.recordType(), action).includes(entry.responsibleId())) {
            throw ProblemException.forbidden();
        }
        return entry;
    }

    private @Nullable Entry find(Visibility visibility, EntryKind kind, long id) {
        return switch (visibility) {
            case Visibility.Nothing() -> null;
            case Visibility.Everything() -> single(query(ANY, kind, id));
            case Visibility.People(var people) ->
                single(query(OF_PEOPLE, kind, id).setParameter("people", people));
        };
    }

    private TypedQuery<Entry> query(String text, EntryKind kind, long id) {
        return entities.createQuery(text, Entry.class).setParameter("id", id).setParameter("kind", kind);
    }

    private static @Nullable Entry single(TypedQuery<Entry> query) {
        return query.setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
