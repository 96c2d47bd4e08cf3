package crm.users.invitation;

import static crm.data.InstantBinding.INSTANT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Columns of invitations for the list. */
final class InvitationTable {

    static final Table<?> INVITATION = table(DSL.name("users", "invitation"));
    static final Field<Long> ID = column("id", SQLDataType.BIGINT.notNull());
    static final Field<Long> VERSION = column("version", SQLDataType.BIGINT.notNull());
    static final Field<String> EMAIL = column("email", SQLDataType.CLOB.notNull());
    static final Field<Long> ROLE_ID = column("role_id", SQLDataType.BIGINT.notNull());
    static final Field<Long> GROUP_ID = column("group_id", SQLDataType.BIGINT);
    static final Field<String> LETTER = column("letter", SQLDataType.CLOB);
    static final Field<Instant> EXPIRES_AT = column("expires_at", INSTANT.notNull());
    static final Field<Instant> ACCEPTED_AT = column("accepted_at", INSTANT);
    static final Field<Instant> REVOKED_AT = column("revoked_at", INSTANT);
    static final Field<Instant> CREATED_AT = column("created_at", INSTANT.notNull());
    static final Field<Instant> UPDATED_AT = column("updated_at", INSTANT.notNull());
    static final Field<Long> CREATED_BY = column("created_by", SQLDataType.BIGINT.notNull());

    private InvitationTable() {}

    private static <T> Field<T> column(String name, DataType<T> type) {
        return field(DSL.name("invitation", name), type);
    }
}
