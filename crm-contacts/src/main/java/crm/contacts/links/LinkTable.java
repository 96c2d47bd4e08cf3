package crm.contacts.links;

import static crm.data.InstantBinding.INSTANT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** {@code contacts.contact_company}, with as much of its two ends as is needed to leave out deleted ones. */
final class LinkTable {

    static final Table<Record> LINK = table(name("contacts", "contact_company"));
    static final Field<Long> CONTACT_ID = field(name("contacts", "contact_company", "contact_id"), SQLDataType.BIGINT);
    static final Field<Long> COMPANY_ID = field(name("contacts", "contact_company", "company_id"), SQLDataType.BIGINT);
    static final Field<Boolean> MAIN = field(name("contacts", "contact_company", "main"), SQLDataType.BOOLEAN);

    static final Table<Record> CONTACT = table(name("contacts", "contact"));
    static final Field<Long> CONTACT_KEY = field(name("contacts", "contact", "id"), SQLDataType.BIGINT);
    static final Field<Instant> CONTACT_DELETED = field(name("contacts", "contact", "deleted_at"), INSTANT);

    static final Table<Record> COMPANY = table(name("contacts", "company"));
    static final Field<Long> COMPANY_KEY = field(name("contacts", "company", "id"), SQLDataType.BIGINT);
    static final Field<String> COMPANY_EGRPOU = field(name("contacts", "company", "egrpou"), SQLDataType.CLOB);
    static final Field<Instant> COMPANY_DELETED = field(name("contacts", "company", "deleted_at"), INSTANT);

    private LinkTable() {}
}
