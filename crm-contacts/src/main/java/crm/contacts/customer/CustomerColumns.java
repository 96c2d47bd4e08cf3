package crm.contacts.customer;

import crm.contacts.contactpoint.ContactPointTables;
import crm.contacts.tables.Company;
import crm.contacts.tables.Contact;
import crm.kernel.RecordType;
import java.time.Instant;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** What the tables of contacts and of companies have in common. */
public enum CustomerColumns {
    CONTACT(RecordType.CONTACT, ContactPointTables.CONTACT, Contact.CONTACT),
    COMPANY(RecordType.COMPANY, ContactPointTables.COMPANY, Company.COMPANY);

    public final RecordType type;
    public final ContactPointTables reach;

    /** Without schema; also the prefix of its other tables. */
    public final String name;

    public final Table<Record> table;
    public final Field<Long> id;
    public final Field<Long> version;
    public final Field<String> called;
    public final Field<Long> responsibleId;
    public final Field<String[]> tags;
    public final Field<String> searchText;
    public final Field<String> externalId;
    public final Field<Instant> createdAt;
    public final Field<Long> createdBy;
    public final Field<Instant> updatedAt;
    public final Field<Instant> deletedAt;

    CustomerColumns(RecordType type, ContactPointTables reach, Table<Record> table) {
        this.type = type;
        this.reach = reach;
        this.name = table.getName();
        this.table = table;
        id = like(Contact.CONTACT.ID);
        version = like(Contact.CONTACT.VERSION);
        called = like(Contact.CONTACT.NAME);
        responsibleId = like(Contact.CONTACT.RESPONSIBLE_ID);
        tags = like(Contact.CONTACT.TAGS);
        searchText = like(Contact.CONTACT.SEARCH_TEXT);
        externalId = like(Contact.CONTACT.EXTERNAL_ID);
        createdAt = like(Contact.CONTACT.CREATED_AT);
        createdBy = like(Contact.CONTACT.CREATED_BY);
        updatedAt = like(Contact.CONTACT.UPDATED_AT);
        deletedAt = like(Contact.CONTACT.DELETED_AT);
    }

    /** The table's own column of the same name and type. */
    private <T> Field<T> like(Field<T> column) {
        return Objects.requireNonNull(table.field(column));
    }
}
