package crm.contacts.customer;

import crm.data.RecordNames;
import crm.kernel.FieldChange;
import crm.kernel.RecordEvent;
import crm.kernel.RecordType;
import crm.kernel.RecordsChanged.Cause;
import crm.users.api.PersonDeactivated;
import crm.users.api.RecordHistory;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;

/** Gives the contacts or companies of a person who leaves to the one who takes over, those in the bin too. */
public abstract class CustomerHandOver {

    private final DSLContext db;
    private final RecordHistory history;
    private final RecordNames names;
    private final Columns columns;

    protected CustomerHandOver(DSLContext db, RecordHistory history, RecordNames names, Columns columns) {
        this.db = db;
        this.history = history;
        this.names = names;
        this.columns = columns;
    }

    /** What is written, and what tells of it. */
    public record Columns(
            Table<?> table,
            Field<Long> id,
            Field<String> name,
            Field<Long> responsible,
            Field<Long> version,
            Field<Instant> updatedAt) {}

    @EventListener
    @Transactional
    public void on(PersonDeactivated left) {
        List<FieldChange> change = List.of(new FieldChange(
                "responsible",
                names.ref(RecordType.USER, left.personId()),
                names.ref(RecordType.USER, left.handOverToId())));
        List<RecordEvent> handedOver = db.update(columns.table())
                .set(columns.responsible(), left.handOverToId())
                .set(columns.version(), columns.version().plus(1))
                .set(columns.updatedAt(), left.at())
                .where(columns.responsible().eq(left.personId()))
                .returning(columns.id(), columns.name())
                .fetch(row -> handedOver(row.get(columns.id()), row.get(columns.name()), left, change));
        if (!handedOver.isEmpty()) {
            history.append(handedOver, Cause.HAND_OVER);
        }
    }

    protected abstract RecordEvent handedOver(long id, String name, PersonDeactivated left, List<FieldChange> change);
}
