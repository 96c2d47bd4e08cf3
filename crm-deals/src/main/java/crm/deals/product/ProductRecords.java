package crm.deals.product;

import static crm.deals.product.ProductTable.*;

import crm.data.Conditions;
import crm.kernel.Action;
import crm.kernel.RecordAccess;
import crm.kernel.RecordDescriber;
import crm.kernel.RecordDescription;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import crm.users.spi.RecordCounts;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Products as others refer to them. */
@Component
class ProductRecords implements RecordDescriber, RecordAccess, RecordCounts {

    private final DSLContext db;

    ProductRecords(DSLContext db) {
        this.db = db;
    }

    @Override
    public Set<RecordType> types() {
        return Set.of(RecordType.PRODUCT);
    }

    @Override
    public Map<RecordRef, RecordDescription> describe(Collection<RecordRef> records) {
        var described = new HashMap<RecordRef, RecordDescription>();
        if (records.isEmpty()) {
            return described;
        }
        db.select(ID, NAME)
                .from(PRODUCT)
                .where(Conditions.in(ID, ids(records)))
                .forEach(row -> described.put(
                        new RecordRef(RecordType.PRODUCT, row.get(ID)),
                        new RecordDescription(row.get(NAME), null, null)));
        return described;
    }

    @Override
    public Map<RecordRef, Boolean> allowed(Viewer viewer, Action action, Collection<RecordRef> records) {
        Set<Long> present = !records.isEmpty()
                        && viewer.may(RecordType.PRODUCT, Action.READ)
                        && viewer.may(RecordType.PRODUCT, action)
                ? new HashSet<>(db.select(ID)
                        .from(PRODUCT)
                        .where(Conditions.in(ID, ids(records)))
                        .and(DELETED_AT.isNull())
                        .fetch(ID))
                : Set.of();
        var allowed = new HashMap<RecordRef, Boolean>();
        records.forEach(record -> allowed.put(record, present.contains(record.id())));
        return allowed;
    }

    @Override
    public Map<RecordType, Counts> count(Set<RecordType> types) {
        return Map.of(
                RecordType.PRODUCT,
                Counts.ofNobody(db.fetchCount(db.selectOne().from(PRODUCT).where(DELETED_AT.isNull()))));
    }

    private static Set<Long> ids(Collection<RecordRef> records) {
        var ids = new HashSet<Long>();
        records.forEach(record -> ids.add(record.id()));
        return ids;
    }
}
