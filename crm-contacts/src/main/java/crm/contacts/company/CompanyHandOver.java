package crm.contacts.company;

import static crm.contacts.company.CompanyTable.COMPANY;
import static crm.contacts.company.CompanyTable.ID;
import static crm.contacts.company.CompanyTable.NAME;
import static crm.contacts.company.CompanyTable.RESPONSIBLE_ID;
import static crm.contacts.company.CompanyTable.UPDATED_AT;
import static crm.contacts.company.CompanyTable.VERSION;

import crm.contacts.api.CompanyChanged;
import crm.data.RecordNames;
import crm.kernel.FieldChange;
import crm.kernel.RecordType;
import crm.users.api.PersonDeactivated;
import crm.users.api.RecordHistory;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives the companies of a person who leaves to the one who takes over, those in the bin too. */
@Component
class CompanyHandOver {

    private final DSLContext db;
    private final RecordHistory history;
    private final RecordNames names;

    CompanyHandOver(DSLContext db, RecordHistory history, RecordNames names) {
        this.db = db;
        this.history = history;
        this.names = names;
    }

    @EventListener
    @Transactional
    public void on(PersonDeactivated left) {
        List<FieldChange> change = List.of(new FieldChange(
                "responsible",
                names.ref(RecordType.USER, left.personId()),
                names.ref(RecordType.USER, left.handOverToId())));
        List<CompanyChanged> handedOver = db.update(COMPANY)
                .set(RESPONSIBLE_ID, left.handOverToId())
                .set(VERSION, VERSION.plus(1))
                .set(UPDATED_AT, left.at())
                .where(RESPONSIBLE_ID.eq(left.personId()))
                .returning(ID, NAME)
                .fetch(row -> new CompanyChanged(
                        row.get(ID), row.get(NAME), left.actorId(), left.at(), left.handOverToId(), change));
        if (!handedOver.isEmpty()) {
            history.append(handedOver);
        }
    }
}
