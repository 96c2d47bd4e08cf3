package crm.contacts.company;

import static crm.contacts.company.CompanyTable.COMPANY;
import static crm.contacts.company.CompanyTable.DELETED_AT;
import static crm.contacts.company.CompanyTable.EXTERNAL_ID;
import static crm.contacts.company.CompanyTable.ID;
import static crm.contacts.company.CompanyTable.NAME;
import static crm.contacts.company.CompanyTable.RESPONSIBLE_ID;

import crm.contacts.customer.CustomerRights;
import crm.contacts.customer.CustomerTable;
import crm.kernel.RecordType;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class CompanyRecords extends CustomerTable {

    CompanyRecords(DSLContext db, CustomerRights rights) {
        super(db, rights, RecordType.COMPANY, new Columns(COMPANY, ID, NAME, DELETED_AT), RESPONSIBLE_ID, EXTERNAL_ID);
    }
}
