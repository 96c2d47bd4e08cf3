package crm.contacts.company;

import static crm.contacts.customer.CustomerColumns.COMPANY;

import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** What {@code contacts.company} holds beside what all customers have. */
final class CompanyTable {

    static final Field<String> EGRPOU = COMPANY.column("egrpou", SQLDataType.CLOB);
    static final Field<String> ADDRESS = COMPANY.column("address", SQLDataType.CLOB);
    static final Field<String> WEBSITE = COMPANY.column("website", SQLDataType.CLOB);

    private CompanyTable() {}
}
