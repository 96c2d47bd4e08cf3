package crm.deals.entry;

import static crm.deals.entry.EntryTable.*;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import crm.data.Conditions;
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
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads leads and deals for a change: locked, and only within somebody's reach. */
@Component
class Entries {

    private final EntityManager entities;
    private final DSLContext db;

    Entries(EntityManager entities, DSLContext db) {
        this.entities = entities;
        this.db = db;
    }

    /**
     * An order of the shop comes in once for whoever sees it; of another's the viewer is not told. Call it before the entry is changed.
     *
     * @param known the entry itself, null for a new one
     * @throws ProblemException 409 when the viewer may read another one of this kind with the id
     */
    void requireShopIdFree(Viewer viewer, EntryKind kind, @Nullable String shopId, @Nullable Long known) {
        if (shopId == null) {
            return;
        }
        db.select(function(
                        name("pg_advisory_xact_lock"),
                        SQLDataType.CLOB,
                        function(name("hashtext"), SQLDataType.INTEGER, val(kind + shopId))))
                .fetch();
        boolean taken = db.fetchExists(selectOne()
                .from(ENTRY)
                .where(
                        SHOP_ID.eq(shopId),
                        KIND.eq(kind.name()),
                        DELETED_AT.isNull(),
                        known == null ? noCondition() : ID.ne(known),
                        Conditions.visible(RESPONSIBLE_ID, viewer.visibility(kind.recordType(), Action.READ))));
        if (taken) {
            throw ProblemException.conflict("shop-id-taken", shopId);
        }
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
        flush();
    }

    /** Writes what changed at once; the version is the new one afterwards. */
    void update(Entry entry) {
        flush();
    }

    private void flush() {
        try {
            entities.flush();
        } catch (ConstraintViolationException e) {
            throw refusal(e);
        }
    }

    private static RuntimeException refusal(ConstraintViolationException e) {
        String constraint = String.valueOf(e.getConstraintName());
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
