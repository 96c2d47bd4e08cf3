package crm.contacts.company;

import static crm.data.InstantBinding.INSTANT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** {@code contacts.company} */
final class CompanyTable {

    private static final String ALIAS = "company";

    static final Table<Record> COMPANY = table(name("contacts", "company")).as(ALIAS);
    static final Field<Long> ID = field(name(ALIAS, "id"), SQLDataType.BIGINT.notNull());
    static final Field<Long> VERSION = field(name(ALIAS, "version"), SQLDataType.BIGINT.notNull());
    static final Field<String> NAME = field(name(ALIAS, "name"), SQLDataType.CLOB.notNull());
    static final Field<String> EGRPOU = field(name(ALIAS, "egrpou"), SQLDataType.CLOB);
    static final Field<String> ADDRESS = field(name(ALIAS, "address"), SQLDataType.CLOB);
    static final Field<String> WEBSITE = field(name(ALIAS, "website"), SQLDataType.CLOB);
    static final Field<Long> RESPONSIBLE_ID = field(name(ALIAS, "responsible_id"), SQLDataType.BIGINT.notNull());
    static final Field<String[]> TAGS = field(name(ALIAS, "tags"), SQLDataType.CLOB.array());
    static final Field<String> SEARCH_TEXT = field(name(ALIAS, "search_text"), SQLDataType.CLOB.notNull());
    static final Field<String> EXTERNAL_ID = field(name(ALIAS, "external_id"), SQLDataType.CLOB);
    static final Field<Instant> CREATED_AT = field(name(ALIAS, "created_at"), INSTANT.notNull());
    static final Field<Long> CREATED_BY = field(name(ALIAS, "created_by"), SQLDataType.BIGINT);
    static final Field<Instant> UPDATED_AT = field(name(ALIAS, "updated_at"), INSTANT.notNull());
    static final Field<Instant> DELETED_AT = field(name(ALIAS, "deleted_at"), INSTANT);

    private CompanyTable() {}
}
