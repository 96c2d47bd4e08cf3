package crm.data;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import crm.kernel.Action;
import crm.kernel.RecordAccess;
import crm.kernel.RecordCounts;
import crm.kernel.RecordDescriber;
import crm.kernel.RecordDescription;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/**
 * What others ask of records of one kind that stand in a table of their own and are shared: their names, who may do what with them, how
 * many there are, and the emptying of their bin. A module names the table; see {@link OwnedRecordTable} for records that somebody is responsible for.
 */
public abstract class RecordTable implements RecordDescriber, RecordAccess, RecordCounts, RecordBin {

    protected final DSLContext db;
    protected final RecordType type;
    protected final Columns columns;

    protected RecordTable(DSLContext db, RecordType type, Columns columns) {
        this.db = db;
        this.type = type;
        this.columns = columns;
    }

    /**
     * Where the records stand.
     *
     * @param name what links to a record show; those in the bin keep theirs
     * @param deletedAt when a record came into the bin, where nobody may do anything with it; null outside of it
     */
    public record Columns(Table<?> table, Field<Long> id, Field<String> name, Field<Instant> deletedAt) {}

    @Override
    public Set<RecordType> types() {
        return Set.of(type);
    }

    @Override
    public Map<RecordRef, RecordDescription> describe(Collection<RecordRef> records) {
        Map<RecordRef, RecordDescription> found = new HashMap<>();
        db.select(columns.id(), columns.name())
                .from(columns.table())
                .where(columns.id().eq(any(ids(records))))
                .forEach(row -> found.put(ref(row.value1()), new RecordDescription(row.value2(), null, null)));
        return found;
    }

    @Override
    public Map<RecordRef, Boolean> allowed(Viewer viewer, Action action, Collection<RecordRef> records) {
        Condition may = may(viewer, action);
        Set<Long> allowed = may.equals(falseCondition())
                ? Set.of()
                : db.select(columns.id())
                        .from(columns.table())
                        .where(
                                columns.id().eq(any(ids(records))),
                                columns.deletedAt().isNull(),
                                may)
                        .fetchSet(columns.id());
        Map<RecordRef, Boolean> answer = new HashMap<>();
        records.forEach(record -> answer.put(record, allowed.contains(record.id())));
        return answer;
    }

    /** What of the table somebody may act on: of shared records all or none. Nobody changes what they may not read. */
    protected Condition may(Viewer viewer, Action action) {
        return viewer.may(type, Action.READ) && viewer.may(type, action) ? noCondition() : falseCondition();
    }

    @Override
    public Map<RecordType, Counts> count(Set<RecordType> types) {
        return Map.of(
                type,
                Counts.ofNobody(
                        db.fetchCount(columns.table(), columns.deletedAt().isNull())));
    }

    @Override
    public List<RecordRef> purge(Instant before, int most) {
        Field<Instant> deletedAt = columns.deletedAt();
        return db.deleteFrom(columns.table())
                .where(columns.id()
                        .in(select(columns.id())
                                .from(columns.table())
                                .where(deletedAt.lt(before))
                                .orderBy(deletedAt, columns.id())
                                .limit(inline(most))
                                .forUpdate()
                                .skipLocked()))
                .returning(columns.id())
                .fetch(row -> ref(row.get(columns.id())));
    }

    protected final RecordRef ref(long id) {
        return new RecordRef(type, id);
    }

    protected static Long[] ids(Collection<RecordRef> records) {
        return records.stream().map(RecordRef::id).toArray(Long[]::new);
    }
}
