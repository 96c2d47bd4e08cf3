package crm.contacts.contact;

import static crm.contacts.customer.CustomerColumns.CONTACT;

import java.time.LocalDate;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** What {@code contacts.contact} holds beside what all customers have. */
final class ContactTable {

    static final Field<String> FIRST_NAME = CONTACT.column("first_name", SQLDataType.CLOB);
    static final Field<String> LAST_NAME = CONTACT.column("last_name", SQLDataType.CLOB);
    static final Field<String> PATRONYMIC = CONTACT.column("patronymic", SQLDataType.CLOB);
    static final Field<String> JOB_TITLE = CONTACT.column("job_title", SQLDataType.CLOB.notNull());
    static final Field<LocalDate> DATE_OF_BIRTH = CONTACT.column("date_of_birth", SQLDataType.LOCALDATE);
    static final Field<Boolean> RECEIVES_NEWS = CONTACT.column("receives_news", SQLDataType.BOOLEAN.notNull());
    static final Field<String> PAYMENT_METHOD = CONTACT.column("payment_method", SQLDataType.CLOB);
    static final Field<String> DELIVERY_METHOD = CONTACT.column("delivery_method", SQLDataType.CLOB);
    static final Field<String> DELIVERY_COMPANY = CONTACT.column("delivery_company", SQLDataType.CLOB);
    static final Field<String> SOURCE = CONTACT.column("source", SQLDataType.CLOB);
    static final Field<String> COMMENT = CONTACT.column("comment", SQLDataType.CLOB);

    private ContactTable() {}
}
