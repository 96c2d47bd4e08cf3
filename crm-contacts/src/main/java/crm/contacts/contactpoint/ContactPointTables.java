package crm.contacts.contactpoint;

import crm.contacts.tables.CompanyEmail;
import crm.contacts.tables.CompanyPhone;
import crm.contacts.tables.ContactEmail;
import crm.contacts.tables.ContactPhone;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** Where phones and e-mails are kept: one pair of tables for contacts, one for companies, of the same form. */
public enum ContactPointTables {
    CONTACT(
            ContactPhone.CONTACT_PHONE,
            ContactPhone.CONTACT_PHONE.CONTACT_ID,
            ContactEmail.CONTACT_EMAIL,
            ContactEmail.CONTACT_EMAIL.CONTACT_ID),
    COMPANY(
            CompanyPhone.COMPANY_PHONE,
            CompanyPhone.COMPANY_PHONE.COMPANY_ID,
            CompanyEmail.COMPANY_EMAIL,
            CompanyEmail.COMPANY_EMAIL.COMPANY_ID);

    public final Table<Record> phone;
    public final Field<Long> phoneOwner;
    public final Field<Short> phonePosition;
    public final Field<String> phoneNumber;
    public final Field<String> phoneKind;
    public final Field<Boolean> phoneMain;

    public final Table<Record> email;
    public final Field<Long> emailOwner;
    public final Field<Short> emailPosition;
    public final Field<String> emailAddress;
    public final Field<String> emailKey;
    public final Field<Boolean> emailMain;

    ContactPointTables(Table<Record> phone, Field<Long> phoneOwner, Table<Record> email, Field<Long> emailOwner) {
        this.phone = phone;
        this.phoneOwner = phoneOwner;
        phonePosition = like(phone, ContactPhone.CONTACT_PHONE.POSITION);
        phoneNumber = like(phone, ContactPhone.CONTACT_PHONE.NUMBER);
        phoneKind = like(phone, ContactPhone.CONTACT_PHONE.KIND);
        phoneMain = like(phone, ContactPhone.CONTACT_PHONE.MAIN);
        this.email = email;
        this.emailOwner = emailOwner;
        emailPosition = like(email, ContactEmail.CONTACT_EMAIL.POSITION);
        emailAddress = like(email, ContactEmail.CONTACT_EMAIL.ADDRESS);
        emailKey = like(email, ContactEmail.CONTACT_EMAIL.ADDRESS_KEY);
        emailMain = like(email, ContactEmail.CONTACT_EMAIL.MAIN);
    }

    /** The table's own column of the same name and type. */
    private static <T> Field<T> like(Table<Record> table, Field<T> column) {
        return Objects.requireNonNull(table.field(column));
    }
}
