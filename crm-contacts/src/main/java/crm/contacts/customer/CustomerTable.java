package crm.contacts.customer;

import crm.data.OwnedRecordTable;
import crm.kernel.Action;
import crm.kernel.Audience;
import crm.kernel.ProblemException;
import crm.kernel.RecordReaders;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.kernel.Viewer;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Contacts or companies as others refer to them; they are read by whoever may read a record that they are on, too. */
public abstract class CustomerTable extends OwnedRecordTable implements RecordReaders {

    private final CustomerRights rights;
    private final Field<String> externalId;

    /** @param externalId the field by which another program knows a record; of those outside of the bin no two have the same */
    protected CustomerTable(
            DSLContext db,
            CustomerRights rights,
            RecordType type,
            Columns columns,
            Field<Long> responsible,
            Field<String> externalId) {
        super(db, type, columns, responsible);
        this.rights = rights;
        this.externalId = externalId;
    }

    /** @throws ProblemException 409 when an import has meanwhile made another record of the same external id */
    public void requireRestorable(long id) {
        String known = db.select(externalId)
                .from(columns.table())
                .where(columns.id().eq(id))
                .fetchOne(externalId);
        if (known != null && db.fetchExists(columns.table(), columns.deletedAt().isNull(), externalId.eq(known))) {
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
