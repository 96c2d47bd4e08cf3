package crm.contacts.contact;

import static crm.data.InstantBinding.INSTANT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.time.LocalDate;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** {@code contacts.contact} */
final class ContactTable {

    private static final String ALIAS = "contact";

    static final Table<Record> CONTACT = table(name("contacts", "contact")).as(ALIAS);
    static final Field<Long> ID = field(name(ALIAS, "id"), SQLDataType.BIGINT.notNull());
    static final Field<Long> VERSION = field(name(ALIAS, "version"), SQLDataType.BIGINT.notNull());
    static final Field<String> NAME = field(name(ALIAS, "name"), SQLDataType.CLOB.notNull());
    static final Field<String> FIRST_NAME = field(name(ALIAS, "first_name"), SQLDataType.CLOB);
    static final Field<String> LAST_NAME = field(name(ALIAS, "last_name"), SQLDataType.CLOB);
    static final Field<String> PATRONYMIC = field(name(ALIAS, "patronymic"), SQLDataType.CLOB);
    static final Field<LocalDate> DATE_OF_BIRTH = field(name(ALIAS, "date_of_birth"), SQLDataType.LOCALDATE);
    static final Field<Boolean> RECEIVES_NEWS = field(name(ALIAS, "receives_news"), SQLDataType.BOOLEAN.notNull());
    static final Field<String> PAYMENT_METHOD = field(name(ALIAS, "payment_method"), SQLDataType.CLOB);
    static final Field<String> DELIVERY_METHOD = field(name(ALIAS, "delivery_method"), SQLDataType.CLOB);
    static final Field<String> DELIVERY_COMPANY = field(name(ALIAS, "delivery_company"), SQLDataType.CLOB);
    static final Field<Long> RESPONSIBLE_ID = field(name(ALIAS, "responsible_id"), SQLDataType.BIGINT.notNull());
    static final Field<String[]> TAGS = field(name(ALIAS, "tags"), SQLDataType.CLOB.array());
    static final Field<String> SOURCE = field(name(ALIAS, "source"), SQLDataType.CLOB);
    static final Field<String> COMMENT = field(name(ALIAS, "comment"), SQLDataType.CLOB);
    static final Field<String> SEARCH_TEXT = field(name(ALIAS, "search_text"), SQLDataType.CLOB.notNull());
    static final Field<String> EXTERNAL_ID = field(name(ALIAS, "external_id"), SQLDataType.CLOB);
    static final Field<Instant> CREATED_AT = field(name(ALIAS, "created_at"), INSTANT.notNull());
    static final Field<Long> CREATED_BY = field(name(ALIAS, "created_by"), SQLDataType.BIGINT);
    static final Field<Instant> UPDATED_AT = field(name(ALIAS, "updated_at"), INSTANT.notNull());
    static final Field<Instant> DELETED_AT = field(name(ALIAS, "deleted_at"), INSTANT);

    private ContactTable() {}
}
