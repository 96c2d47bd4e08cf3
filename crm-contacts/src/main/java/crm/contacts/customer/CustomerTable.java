package crm.contacts.customer;

import crm.data.OwnedRecordTable;
import crm.kernel.Action;
import crm.kernel.Audience;
import crm.kernel.ProblemException;
import crm.kernel.RecordReaders;
import crm.kernel.RecordRef;
import crm.kernel.Viewer;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Contacts or companies as others refer to them; they are read by whoever may read a record that they are on, too. */
public abstract class CustomerTable extends OwnedRecordTable implements RecordReaders {

    final CustomerColumns customers;
    private final CustomerRights rights;

    protected CustomerTable(DSLContext db, CustomerRights rights, CustomerColumns of) {
        super(db, of.type, new Columns(of.table, of.id, of.called, of.deletedAt), of.responsibleId);
        this.rights = rights;
        this.customers = of;
    }

    /** @throws ProblemException 409 when an import has meanwhile made another record of the same external id */
    public void requireRestorable(long id) {
        String known = db.select(customers.externalId)
                .from(columns.table())
                .where(columns.id().eq(id))
                .fetchOne(customers.externalId);
        if (known != null
                && db.fetchExists(columns.table(), columns.deletedAt().isNull(), customers.externalId.eq(known))) {
            throw ProblemException.conflict("external-id-taken");
        }
    }

    @Override
    protected Condition may(Viewer viewer, Action action) {
        return action == Action.READ
                ? rights.visible(viewer, type, columns.id(), responsible)
                : super.may(viewer, action);
    }

    @Override
    public boolean mayReadAny(Viewer viewer) {
        return rights.mayReadAny(viewer);
    }

    @Override
    public Set<Audience> audiences(RecordRef record) {
        return isThere(record) ? rights.audiences(record) : Set.of();
    }

    @Override
    public List<RecordRef> showing(Viewer viewer, RecordRef record, int limit) {
        return isThere(record) ? rights.showing(viewer, record, limit) : List.of();
    }

    private boolean isThere(RecordRef record) {
        return db.fetchExists(
                columns.table(),
                columns.id().eq(record.id()),
                columns.deletedAt().isNull());
    }
}
