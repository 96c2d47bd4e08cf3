package crm.contacts.customer;

import static crm.data.InstantBinding.INSTANT;

import crm.contacts.contactpoint.ContactPointTables;
import crm.kernel.RecordType;
import java.time.Instant;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** What the tables of contacts and of companies have in common. */
public enum CustomerColumns {
    CONTACT(RecordType.CONTACT, ContactPointTables.CONTACT, "contact"),
    COMPANY(RecordType.COMPANY, ContactPointTables.COMPANY, "company");

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

    CustomerColumns(RecordType type, ContactPointTables reach, String name) {
        this.type = type;
        this.reach = reach;
        this.name = name;
        table = DSL.table(DSL.name("contacts", name)).as(name);
        id = column("id", SQLDataType.BIGINT.notNull());
        version = column("version", SQLDataType.BIGINT.notNull());
        called = column("name", SQLDataType.CLOB.notNull());
        responsibleId = column("responsible_id", SQLDataType.BIGINT.notNull());
        tags = column("tags", SQLDataType.CLOB.array());
        searchText = column("search_text", SQLDataType.CLOB.notNull());
        externalId = column("external_id", SQLDataType.CLOB);
        createdAt = column("created_at", INSTANT.notNull());
        createdBy = column("created_by", SQLDataType.BIGINT);
        updatedAt = column("updated_at", INSTANT.notNull());
        deletedAt = column("deleted_at", INSTANT);
    }

    /** A column that only one of the tables has. */
    public <T> Field<T> column(String column, DataType<T> type) {
        return DSL.field(DSL.name(name, column), type);
    }
}
