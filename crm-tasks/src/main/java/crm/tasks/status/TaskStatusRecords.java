package crm.tasks.status;

import static crm.tasks.tables.Status.STATUS;
import static org.jooq.impl.DSL.any;

import crm.kernel.Action;
import crm.kernel.RecordAccess;
import crm.kernel.RecordCounts;
import crm.kernel.RecordDescriber;
import crm.kernel.RecordDescription;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Statuses as others refer to them. They are in no bin, so a table of records with one is not theirs. */
@Component
class TaskStatusRecords implements RecordDescriber, RecordAccess, RecordCounts {

    private final DSLContext db;

    TaskStatusRecords(DSLContext db) {
        this.db = db;
    }

    @Override
    public Set<RecordType> types() {
        return Set.of(RecordType.TASK_STATUS);
    }

    @Override
    public Map<RecordRef, RecordDescription> describe(Collection<RecordRef> records) {
        Long[] ids = records.stream().map(RecordRef::id).toArray(Long[]::new);
        return db.select(STATUS.ID, STATUS.NAME, STATUS.CODE)
                .from(STATUS)
                .where(STATUS.ID.eq(any(ids)))
                .fetchMap(
                        row -> new RecordRef(RecordType.TASK_STATUS, row.value1()),
                        row -> new RecordDescription(row.value2(), null, null, StatusNames.message(row.value3())));
    }

    @Override
    public Map<RecordRef, Boolean> allowed(Viewer viewer, Action action, Collection<RecordRef> records) {
        boolean may = viewer.may(RecordType.TASK_STATUS, Action.READ) && viewer.may(RecordType.TASK_STATUS, action);
        Map<RecordRef, RecordDescription> present = may ? describe(records) : Map.of();
        Map<RecordRef, Boolean> allowed = new HashMap<>();
        records.forEach(record -> allowed.put(record, present.containsKey(record)));
        return allowed;
    }

    @Override
    public Map<RecordType, Counts> count(Set<RecordType> types) {
        return Map.of(RecordType.TASK_STATUS, Counts.ofNobody(db.fetchCount(STATUS)));
    }
}
