package crm.contacts.contact;

import crm.contacts.customer.CustomerColumns;
import crm.contacts.customer.CustomerEvents;
import crm.contacts.customer.CustomerHandOver;
import crm.data.RecordNames;
import crm.users.api.RecordHistory;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class ContactHandOver extends CustomerHandOver {

    ContactHandOver(DSLContext db, RecordHistory history, RecordNames names) {
        super(db, history, names, CustomerColumns.CONTACT, CustomerEvents.CONTACT);
    }
}
