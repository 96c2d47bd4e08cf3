package crm.deals.entry;

import static crm.deals.tables.Entry.ENTRY;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import crm.data.Conditions;
import crm.data.RecordBin;
import crm.deals.api.EntryKind;
import crm.deals.funnel.Funnels;
import crm.deals.funnel.StageRef;
import crm.kernel.Action;
import crm.kernel.OwnedRecords;
import crm.kernel.RecordAccess;
import crm.kernel.RecordCounts;
import crm.kernel.RecordDescriber;
import crm.kernel.RecordDescription;
import crm.kernel.RecordOwners;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Leads and deals as others refer to them. */
@Component
class EntryRecords implements RecordDescriber, RecordAccess, RecordOwners, OwnedRecords, RecordCounts, RecordBin {

    private final DSLContext db;
    private final Funnels funnels;

    EntryRecords(DSLContext db, Funnels funnels) {
        this.db = db;
        this.funnels = funnels;
    }

    @Override
    public Set<RecordType> types() {
        return Set.of(RecordType.LEAD, RecordType.DEAL);
    }

    @Override
    public Map<RecordRef, RecordDescription> describe(Collection<RecordRef> records) {
        var described = new HashMap<RecordRef, RecordDescription>();
        if (records.isEmpty()) {
            return described;
        }
        db.select(ENTRY.ID, ENTRY.KIND, ENTRY.TITLE, ENTRY.STAGE_ID)
                .from(ENTRY)
                .where(Conditions.in(ENTRY.ID, ids(records)))
                .fetch()
                .forEach(row -> {
                    StageRef stage = funnels.of(row.get(ENTRY.STAGE_ID)).stage();
                    described.put(ref(row), new RecordDescription(row.get(ENTRY.TITLE), stage.name(), stage.colour()));
                });
        described.keySet().retainAll(Set.copyOf(records));
        return described;
    }

    @Override
    public Map<RecordRef, Boolean> allowed(Viewer viewer, Action action, Collection<RecordRef> records) {
        var allowed = new HashMap<RecordRef, Boolean>();
        records.forEach(record -> allowed.put(record, false));
        if (allowed.isEmpty()) {
            return allowed;
        }
        db.select(ENTRY.ID, ENTRY.KIND, ENTRY.RESPONSIBLE_ID)
                .from(ENTRY)
                .where(Conditions.in(ENTRY.ID, ids(records)))
                .and(ENTRY.DELETED_AT.isNull())
                .forEach(row -> {
                    RecordRef record = ref(row);
                    Long responsible = row.get(ENTRY.RESPONSIBLE_ID);
                    boolean may = viewer.visibility(record.type(), Action.READ).includes(responsible)
                            && viewer.visibility(record.type(), action).includes(responsible);
                    allowed.replace(record, may);
                });
        return allowed;
    }

    @Override
    public Map<RecordRef, Long> responsible(Collection<RecordRef> records) {
        var found = new HashMap<RecordRef, Long>();
        if (!records.isEmpty()) {
            db.select(ENTRY.ID, ENTRY.KIND, ENTRY.RESPONSIBLE_ID)
                    .from(ENTRY)
                    .where(Conditions.in(ENTRY.ID, ids(records)))
                    .forEach(row -> found.put(ref(row), row.get(ENTRY.RESPONSIBLE_ID)));
        }
        found.keySet().retainAll(Set.copyOf(records));
        return found;
    }

    @Override
    public Map<RecordType, Counts> count(Set<RecordType> types) {
        var counts = new EnumMap<RecordType, Map<Long, Long>>(RecordType.class);
        types.forEach(type -> counts.put(type, new HashMap<>()));
        db.select(ENTRY.KIND, ENTRY.RESPONSIBLE_ID, DSL.count())
                .from(ENTRY)
                .where(ENTRY.DELETED_AT.isNull())
                .groupBy(ENTRY.KIND, ENTRY.RESPONSIBLE_ID)
                .forEach(row -> {
                    var people = counts.get(EntryKind.valueOf(row.value1()).recordType());
                    if (people != null) {
                        people.put(row.value2(), row.value3().longValue());
                    }
                });
        var answer = new EnumMap<RecordType, Counts>(RecordType.class);
        counts.forEach((type, people) -> answer.put(type, new Counts(people, 0, true)));
        return answer;
    }

    /** Of what is open: what is won or lost stays with whoever closed it. */
    @Override
    public Map<RecordType, Long> count(long personId) {
        var held = new EnumMap<RecordType, Long>(RecordType.class);
        db.select(ENTRY.KIND, DSL.count())
                .from(ENTRY)
                .where(ENTRY.RESPONSIBLE_ID.eq(personId))
                .and(ENTRY.CLOSED_AT.isNull())
                .and(ENTRY.DELETED_AT.isNull())
                .groupBy(ENTRY.KIND)
                .forEach(row -> held.put(EntryKind.valueOf(row.value1()).recordType(), (long) row.value2()));
        return held;
    }

    @Override
    public List<RecordRef> purge(Instant before, int most) {
        return db.deleteFrom(ENTRY)
                .where(ENTRY.ID.in(select(ENTRY.ID)
                        .from(ENTRY)
                        .where(ENTRY.DELETED_AT.lt(before))
                        .orderBy(ENTRY.DELETED_AT, ENTRY.ID)
                        .limit(inline(most))
                        .forUpdate()
                        .skipLocked()))
                .returning(ENTRY.ID, ENTRY.KIND)
                .fetch(EntryRecords::ref);
    }

    private static RecordRef ref(Record row) {
        return new RecordRef(EntryKind.valueOf(row.get(ENTRY.KIND)).recordType(), row.get(ENTRY.ID));
    }

    private static Set<Long> ids(Collection<RecordRef> records) {
        var ids = new HashSet<Long>();
        records.forEach(record -> ids.add(record.id()));
        return ids;
    }
}
