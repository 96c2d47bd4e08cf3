package crm.contacts.contact;

import static crm.contacts.contact.ContactTable.CONTACT;
import static crm.contacts.contact.ContactTable.ID;
import static crm.contacts.contact.ContactTable.NAME;
import static crm.contacts.contact.ContactTable.RESPONSIBLE_ID;
import static crm.contacts.contact.ContactTable.UPDATED_AT;
import static crm.contacts.contact.ContactTable.VERSION;

import crm.contacts.api.ContactChanged;
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
class ContactHandOver extends CustomerHandOver {

    ContactHandOver(DSLContext db, RecordHistory history, RecordNames names) {
        super(db, history, names, new Columns(CONTACT, ID, NAME, RESPONSIBLE_ID, VERSION, UPDATED_AT));
    }

    @Override
    protected RecordEvent handedOver(long id, String name, PersonDeactivated left, List<FieldChange> change) {
        return new ContactChanged(id, name, left.actorId(), left.at(), left.handOverToId(), change);
    }
}
