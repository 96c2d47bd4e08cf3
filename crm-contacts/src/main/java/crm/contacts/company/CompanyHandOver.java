package crm.contacts.company;

import static crm.contacts.company.CompanyTable.COMPANY;
import static crm.contacts.company.CompanyTable.ID;
import static crm.contacts.company.CompanyTable.NAME;
import static crm.contacts.company.CompanyTable.RESPONSIBLE_ID;
import static crm.contacts.company.CompanyTable.UPDATED_AT;
import static crm.contacts.company.CompanyTable.VERSION;

import crm.contacts.api.CompanyChanged;
import crm.contacts.customer.CustomerHandOver;
import crm.data.RecordNames;
import crm.kernel.FieldChange;
import crm.kernel.RecordEvent;
import crm.users.api.PersonDeactivated;
import crm.users.api.RecordHistory;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class CompanyHandOver extends CustomerHandOver {

    CompanyHandOver(DSLContext db, RecordHistory history, RecordNames names) {
        super(db, history, names, new Columns(COMPANY, ID, NAME, RESPONSIBLE_ID, VERSION, UPDATED_AT));
    }

    @Override
    protected RecordEvent handedOver(long id, String name, PersonDeactivated left, List<FieldChange> change) {
        return new CompanyChanged(id, name, left.actorId(), left.at(), left.handOverToId(), change);
    }
}
