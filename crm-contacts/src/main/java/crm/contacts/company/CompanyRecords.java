package crm.contacts.company;

import crm.contacts.customer.CustomerColumns;
import crm.contacts.customer.CustomerRights;
import crm.contacts.customer.CustomerTable;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class CompanyRecords extends CustomerTable {

    CompanyRecords(DSLContext db, CustomerRights rights) {
        super(db, rights, CustomerColumns.COMPANY);
    }
}
