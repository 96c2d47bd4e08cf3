package crm.deals.entry;

import static crm.deals.tables.Entry.ENTRY;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import crm.data.BinnedLife;
import crm.data.Conditions;
import crm.data.RecordLives;
import crm.deals.api.EntryCreated;
import crm.deals.api.EntryDeleted;
import crm.deals.api.EntryEvent;
import crm.deals.api.EntryFacts;
import crm.deals.api.EntryKind;
import crm.deals.api.EntryRestored;
import crm.kernel.Action;
import crm.kernel.ActivityAction;
import crm.kernel.ExpectedVersion;
import crm.kernel.FieldChange;
import crm.kernel.ProblemException;
import crm.kernel.RecordRef;
import crm.kernel.Viewer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads leads and deals for a change: locked, and only within somebody's reach. */
@Component
class Entries {

    private final EntityManager entities;
    private final DSLContext db;
    private final BinnedLife<Entry> life;

    Entries(EntityManager entities, DSLContext db, EntryCards cards, RecordLives lives) {
        this.entities = entities;
        this.db = db;
        this.life = lives.withBin(Entry.class, cards::of, Entries::event);
        // The stage was removed by somebody else a moment ago.
        this.life.refusing((entry, constraint) ->
                constraint.contains("stage") ? ProblemException.invalid("stageId", "unknown-stage") : null);
    }

    private static EntryEvent event(
            Entry entry, ActivityAction action, long actor, Instant at, List<FieldChange> changes) {
        EntryFacts facts = entry.facts(actor, at);
        if (action.equals(ActivityAction.CREATED)) {
            return new EntryCreated(facts, changes);
        }
        return action.equals(ActivityAction.DELETED)
                ? new EntryDeleted(facts, changes)
                : new EntryRestored(facts, changes);
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
                        ENTRY.SHOP_ID.eq(shopId),
                        ENTRY.KIND.eq(kind.name()),
                        ENTRY.DELETED_AT.isNull(),
                        known == null ? noCondition() : ENTRY.ID.ne(known),
                        Conditions.visible(ENTRY.RESPONSIBLE_ID, viewer.visibility(kind.recordType(), Action.READ))));
        if (taken) {
            throw ProblemException.conflict("shop-id-taken", shopId);
        }
    }

    /** @throws ProblemException 404 when it is absent or not visible, 403 when the viewer has no such right on it, 412 when it has moved on */
    Entry forChange(Viewer viewer, EntryKind kind, long id, Action action, @Nullable ExpectedVersion expected) {
        return life.forChange(viewer, ref(kind, id), action, expected);
    }

    /** The same, for a version that is yet to be looked at. */
    Entry forChange(Viewer viewer, EntryKind kind, long id, Action action) {
        return life.forChange(viewer, ref(kind, id), action);
    }

    void check(Viewer viewer, Entry entry, @Nullable ExpectedVersion expected) {
        life.check(viewer, entry, expected);
    }

    /** Those of these that are there and in no bin, whoever may see them; locked in one order, so that two such changes do not wait for each other. */
    List<Entry> forChange(Collection<Long> ids) {
        return entities.createQuery(
                        "from Entry e where e.id in :ids and e.deletedAt is null order by e.id", Entry.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    void insert(Viewer viewer, Entry entry, Instant now) {
        life.insert(entry);
        life.publish(viewer, entry, ActivityAction.CREATED, now, List.of());
    }

    /** Writes what changed at once; the version is the new one afterwards. */
    void update(Entry entry) {
        life.write(entry);
    }

    void delete(Viewer viewer, EntryKind kind, long id, @Nullable ExpectedVersion expected) {
        life.delete(viewer, ref(kind, id), expected);
    }

    Entry restore(Viewer viewer, EntryKind kind, long id, @Nullable ExpectedVersion expected) {
        return life.restore(
                viewer, ref(kind, id), expected, entry -> requireShopIdFree(viewer, kind, entry.shopId(), id));
    }

    Instant now() {
        return life.now();
    }

    private static RecordRef ref(EntryKind kind, long id) {
        return new RecordRef(kind.recordType(), id);
    }
}
