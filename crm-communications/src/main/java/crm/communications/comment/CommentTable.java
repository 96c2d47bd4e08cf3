package crm.communications.comment;

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

/** {@code communications.comment} */
final class CommentTable {

    private static final String ALIAS = "comment";

    static final Table<Record> COMMENT =
            table(name("communications", "comment")).as(ALIAS);
    static final Field<Long> ID = field(name(ALIAS, "id"), SQLDataType.BIGINT.notNull());
    static final Field<Long> VERSION = field(name(ALIAS, "version"), SQLDataType.BIGINT.notNull());
    static final Field<String> RECORD_TYPE = field(name(ALIAS, "record_type"), SQLDataType.CLOB.notNull());
    static final Field<Long> RECORD_ID = field(name(ALIAS, "record_id"), SQLDataType.BIGINT.notNull());
    static final Field<Long> ACTIVITY_ID = field(name(ALIAS, "activity_id"), SQLDataType.BIGINT);
    static final Field<Long> REPLY_TO_ID = field(name(ALIAS, "reply_to_id"), SQLDataType.BIGINT);
    static final Field<Long> AUTHOR_ID = field(name(ALIAS, "author_id"), SQLDataType.BIGINT.notNull());
    static final Field<String> TEXT = field(name(ALIAS, "text"), SQLDataType.CLOB.notNull());
    static final Field<Long[]> MENTIONS = field(name(ALIAS, "mentions"), SQLDataType.BIGINT.array());
    static final Field<Long[]> MENTIONED_IN_VAIN = field(name(ALIAS, "mentioned_in_vain"), SQLDataType.BIGINT.array());
    static final Field<Long[]> FILE_IDS = field(name(ALIAS, "file_ids"), SQLDataType.BIGINT.array());
    static final Field<Instant> CREATED_AT = field(name(ALIAS, "created_at"), INSTANT.notNull());
    static final Field<Instant> EDITED_AT = field(name(ALIAS, "edited_at"), INSTANT);

    static final List<Field<?>> COLUMNS = List.of(
            ID,
            VERSION,
            RECORD_TYPE,
            RECORD_ID,
            ACTIVITY_ID,
            REPLY_TO_ID,
            AUTHOR_ID,
            TEXT,
            MENTIONS,
            MENTIONED_IN_VAIN,
            FILE_IDS,
            CREATED_AT,
            EDITED_AT);

    private CommentTable() {}
}
