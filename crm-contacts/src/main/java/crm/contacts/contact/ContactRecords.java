package crm.contacts.contact;

import static crm.contacts.contact.ContactTable.CONTACT;
import static crm.contacts.contact.ContactTable.DELETED_AT;
import static crm.contacts.contact.ContactTable.EXTERNAL_ID;
import static crm.contacts.contact.ContactTable.ID;
import static crm.contacts.contact.ContactTable.NAME;
import static crm.contacts.contact.ContactTable.RESPONSIBLE_ID;

import crm.contacts.customer.CustomerRights;
import crm.contacts.customer.CustomerTable;
import crm.kernel.RecordType;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class ContactRecords extends CustomerTable {

    ContactRecords(DSLContext db, CustomerRights rights) {
        super(db, rights, RecordType.CONTACT, new Columns(CONTACT, ID, NAME, DELETED_AT), RESPONSIBLE_ID, EXTERNAL_ID);
    }
}
