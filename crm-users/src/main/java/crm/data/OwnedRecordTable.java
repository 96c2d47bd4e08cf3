package crm.data;

import static org.jooq.impl.DSL.any;

import crm.kernel.Action;
import crm.kernel.OwnedRecords;
import crm.kernel.RecordOwners;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The same of records that somebody is responsible for: rights are told by that person, and all of them pass to a successor. */
public abstract class OwnedRecordTable extends RecordTable implements RecordOwners, OwnedRecords {

    protected final Field<Long> responsible;

    protected OwnedRecordTable(DSLContext db, RecordType type, Columns columns, Field<Long> responsible) {
        super(db, type, columns);
        this.responsible = responsible;
    }

    @Override
    protected Condition may(Viewer viewer, Action action) {
        return Conditions.visible(responsible, viewer.visibility(type, Action.READ))
                .and(Conditions.visible(responsible, viewer.visibility(type, action)));
    }

    @Override
    public Map<RecordRef, Long> responsible(Collection<RecordRef> records) {
        Map<RecordRef, Long> found = new HashMap<>();
        db.select(columns.id(), responsible)
                .from(columns.table())
                .where(columns.id().eq(any(ids(records))))
                .forEach(row -> found.put(ref(row.value1()), row.value2()));
        return found;
    }

    @Override
    public Map<RecordType, Counts> count(Set<RecordType> types) {
        Map<Long, Long> people = new HashMap<>();
        db.select(responsible, DSL.count())
                .from(columns.table())
                .where(columns.deletedAt().isNull())
                .groupBy(responsible)
                .forEach(row -> people.put(row.value1(), row.value2().longValue()));
        return Map.of(type, new Counts(people, 0, true));
    }

    @Override
    public Map<RecordType, Long> count(long personId) {
        var held = responsible.eq(personId).and(columns.deletedAt().isNull());
        return Map.of(type, (long) db.fetchCount(columns.table(), held));
    }
}
