package crm.contacts.contactpoint;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Where phones and e-mails are kept: one pair of tables for contacts, one for companies, of the same form. */
public enum ContactPointTables {
    CONTACT("contact"),
    COMPANY("company");

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

    ContactPointTables(String owner) {
        String phones = owner + "_phone";
        phone = table(qualified(phones));
        phoneOwner = field(qualified(phones, owner + "_id"), SQLDataType.BIGINT.notNull());
        phonePosition = field(qualified(phones, "position"), SQLDataType.SMALLINT.notNull());
        phoneNumber = field(qualified(phones, "number"), SQLDataType.CLOB.notNull());
        phoneKind = field(qualified(phones, "kind"), SQLDataType.CLOB.notNull());
        phoneMain = field(qualified(phones, "main"), SQLDataType.BOOLEAN.notNull());
        String emails = owner + "_email";
        email = table(qualified(emails));
        emailOwner = field(qualified(emails, owner + "_id"), SQLDataType.BIGINT.notNull());
        emailPosition = field(qualified(emails, "position"), SQLDataType.SMALLINT.notNull());
        emailAddress = field(qualified(emails, "address"), SQLDataType.CLOB.notNull());
        emailKey = field(qualified(emails, "address_key"), SQLDataType.CLOB.notNull());
        emailMain = field(qualified(emails, "main"), SQLDataType.BOOLEAN.notNull());
    }

    private static Name qualified(String... parts) {
        return DSL.name("contacts").append(DSL.name(parts));
    }
}
