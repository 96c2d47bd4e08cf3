package crm.contacts.customer;

import crm.data.RecordNames;
import crm.kernel.FieldChange;
import crm.kernel.RecordEvent;
import crm.kernel.RecordType;
import crm.kernel.RecordsChanged.Cause;
import crm.users.api.PersonDeactivated;
import crm.users.api.RecordHistory;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;

/** Gives the contacts or companies of a person who leaves to the one who takes over, those in the bin too. */
public abstract class CustomerHandOver {

    private final DSLContext db;
    private final RecordHistory history;
    private final RecordNames names;
    private final CustomerColumns of;
    private final CustomerEvents.EventFactory changed;

    protected CustomerHandOver(
            DSLContext db, RecordHistory history, RecordNames names, CustomerColumns of, CustomerEvents events) {
        this.db = db;
        this.history = history;
        this.names = names;
        this.of = of;
        this.changed = events.changed;
    }

    @EventListener
    @Transactional
    public void on(PersonDeactivated left) {
        List<FieldChange> change = List.of(new FieldChange(
                "responsible",
                names.ref(RecordType.USER, left.personId()),
                names.ref(RecordType.USER, left.handOverToId())));
        List<RecordEvent> handedOver = db.update(of.table)
                .set(of.responsibleId, left.handOverToId())
                .set(of.version, of.version.plus(1))
                .set(of.updatedAt, left.at())
                .where(of.responsibleId.eq(left.personId()))
                .returning(of.id, of.called)
                .fetch(row -> changed.of(
                        row.get(of.id), row.get(of.called), left.actorId(), left.at(), left.handOverToId(), change));
        if (!handedOver.isEmpty()) {
            history.append(handedOver, Cause.HAND_OVER);
        }
    }
}
