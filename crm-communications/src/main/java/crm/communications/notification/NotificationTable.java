package crm.communications.notification;

import static crm.data.InstantBinding.INSTANT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** {@code communications.notification} */
final class NotificationTable {

    private static final String ALIAS = "notification";

    static final Table<Record> NOTIFICATION =
            table(name("communications", "notification")).as(ALIAS);
    static final Field<Long> ID = field(name(ALIAS, "id"), SQLDataType.BIGINT.notNull());
    static final Field<Long> PERSON_ID = field(name(ALIAS, "person_id"), SQLDataType.BIGINT.notNull());
    static final Field<String> KIND = field(name(ALIAS, "kind"), SQLDataType.CLOB.notNull());
    static final Field<String> RECORD_TYPE = field(name(ALIAS, "record_type"), SQLDataType.CLOB.notNull());
    static final Field<Long> RECORD_ID = field(name(ALIAS, "record_id"), SQLDataType.BIGINT.notNull());
    static final Field<String> RECORD_NAME = field(name(ALIAS, "record_name"), SQLDataType.CLOB.notNull());
    static final Field<Long> ACTOR_ID = field(name(ALIAS, "actor_id"), SQLDataType.BIGINT);
    static final Field<String> EXCERPT = field(name(ALIAS, "excerpt"), SQLDataType.CLOB);
    static final Field<Integer> COUNT = field(name(ALIAS, "count"), SQLDataType.INTEGER.notNull());
    static final Field<Instant> AT = field(name(ALIAS, "at"), INSTANT.notNull());
    static final Field<Boolean> IN_APP = field(name(ALIAS, "in_app"), SQLDataType.BOOLEAN.notNull());
    static final Field<Instant> SEEN_AT = field(name(ALIAS, "seen_at"), INSTANT);
    static final Field<Instant> MAIL_AT = field(name(ALIAS, "mail_at"), INSTANT);

    static final List<Field<?>> COLUMNS = List.of(
            ID, PERSON_ID, KIND, RECORD_TYPE, RECORD_ID, RECORD_NAME, ACTOR_ID, EXCERPT, COUNT, AT, IN_APP, SEEN_AT);

    private NotificationTable() {}
}
