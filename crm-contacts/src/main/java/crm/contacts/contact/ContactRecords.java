package crm.contacts.contact;

import crm.contacts.customer.CustomerColumns;
import crm.contacts.customer.CustomerRights;
import crm.contacts.customer.CustomerTable;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class ContactRecords extends CustomerTable {

    ContactRecords(DSLContext db, CustomerRights rights) {
        super(db, rights, CustomerColumns.CONTACT);
    }
}
