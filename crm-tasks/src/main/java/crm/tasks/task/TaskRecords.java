package crm.tasks.task;

import static crm.tasks.tables.Task.TASK;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;

import crm.data.Conditions;
import crm.data.RecordTable;
import crm.kernel.Action;
import crm.kernel.Audience;
import crm.kernel.OwnedRecords;
import crm.kernel.RecordDescription;
import crm.kernel.RecordOwners;
import crm.kernel.RecordReaders;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.tasks.status.StatusUse;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Tasks as others refer to them. Rights are told by any of the participants; a private task is nobody's to the rest of the application, and
 * links to it say no more than that it is one.
 */
@Component
class TaskRecords extends RecordTable implements RecordOwners, OwnedRecords, RecordReaders, StatusUse {

    private static final String PRIVATE = "task.private";
    private static final String PRIVATE_IN_HISTORY = "—";

    TaskRecords(DSLContext db) {
        super(db, RecordType.TASK, new Columns(TASK, TASK.ID, TASK.NAME, TASK.DELETED_AT));
    }

    /** Names are kept for everybody, so that of a private task is not among them. */
    @Override
    public Map<RecordRef, RecordDescription> describe(Collection<RecordRef> records) {
        Map<RecordRef, RecordDescription> found = new HashMap<>();
        db.select(TASK.ID, TASK.NAME, TASK.PRIVATE)
                .from(TASK)
                .where(TASK.ID.eq(any(ids(records))))
                .forEach(row -> found.put(
                        ref(row.value1()),
                        row.value3()
                                ? new RecordDescription(PRIVATE_IN_HISTORY, null, null, PRIVATE)
                                : new RecordDescription(row.value2(), null, null)));
        return found;
    }

    @Override
    public Map<RecordRef, Boolean> allowed(Viewer viewer, Action action, Collection<RecordRef> records) {
        Map<RecordRef, Boolean> allowed = new HashMap<>();
        records.forEach(record -> allowed.put(record, false));
        db.select(TASK.ID, TASK.READERS, TASK.EDITORS, TASK.CREATED_BY, TASK.RESPONSIBLE_ID, TASK.PRIVATE)
                .from(TASK)
                .where(TASK.ID.eq(any(ids(records))), TASK.DELETED_AT.isNull())
                .forEach(row -> {
                    Long[] people = switch (action) {
                        case EDIT -> row.value3();
                        case DELETE, ASSIGN -> Participants.owners(row.value4(), row.value5(), row.value6());
                        default -> row.value2();
                    };
                    allowed.replace(
                            ref(row.value1()),
                            TaskReach.includes(viewer, Action.READ, row.value2())
                                    && TaskReach.includes(viewer, action, people));
                });
        return allowed;
    }

    @Override
    public Map<RecordRef, Long> responsible(Collection<RecordRef> records) {
        Map<RecordRef, Long> found = new HashMap<>();
        db.select(TASK.ID, TASK.RESPONSIBLE_ID)
                .from(TASK)
                .where(TASK.ID.eq(any(ids(records))), TASK.PRIVATE.eq(inline(false)))
                .forEach(row -> found.put(ref(row.value1()), row.value2()));
        return found;
    }

    /** Without private tasks, which no right reaches. */
    @Override
    public Map<RecordType, Counts> count(Set<RecordType> types) {
        Map<Long, Long> people = new HashMap<>();
        db.select(TASK.RESPONSIBLE_ID, DSL.count())
                .from(TASK)
                .where(TASK.DELETED_AT.isNull(), TASK.PRIVATE.eq(inline(false)))
                .groupBy(TASK.RESPONSIBLE_ID)
                .forEach(row -> people.put(row.value1(), row.value2().longValue()));
        return Map.of(type, new Counts(people, 0, true));
    }

    /** Of what is still to be done: what is done stays with whoever did it. */
    @Override
    public Map<RecordType, Long> count(long personId) {
        return Map.of(type, (long) db.fetchCount(
                TASK,
                TaskReach.anyOf(TASK.RESPONSIBLE_IDS, List.of(personId))
                        .and(TASK.DELETED_AT.isNull())
                        .and(TASK.DONE.eq(inline(false)))
                        .and(TASK.PRIVATE.eq(inline(false)))));
    }

    @Override
    public Map<Long, Integer> count(Collection<Long> statusIds) {
        return db.select(TASK.STATUS_ID, DSL.count())
                .from(TASK)
                .where(Conditions.in(TASK.STATUS_ID, statusIds))
                .groupBy(TASK.STATUS_ID)
                .fetchMap(TASK.STATUS_ID, DSL.count());
    }

    @Override
    public boolean mayReadAny(Viewer viewer) {
        return viewer.may(type, Action.READ);
    }

    /** Everybody who takes part, also once the task is in the bin, so that they are told of that. */
    @Override
    public Set<Audience> audiences(RecordRef record) {
        Set<Audience> audiences = new HashSet<>();
        db.select(TASK.READERS)
                .from(TASK)
                .where(TASK.ID.eq(record.id()))
                .forEach(row -> Arrays.stream(row.value1())
                        .map(person -> person < 0 ? new Audience(type, -person, true) : new Audience(type, person))
                        .forEach(audiences::add));
        return audiences;
    }

    /** Nobody reads a task by another record. */
    @Override
    public List<RecordRef> showing(Viewer viewer, RecordRef record, int limit) {
        return List.of();
    }
}
