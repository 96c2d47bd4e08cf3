package crm.users.person;

import static crm.data.InstantBinding.INSTANT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Columns of people for the read side. */
final class PersonTable {

    static final Table<?> PERSON = table(DSL.name("users", "person"));
    static final Field<Long> ID = column("id", SQLDataType.BIGINT.notNull());
    static final Field<Long> VERSION = column("version", SQLDataType.BIGINT.notNull());
    static final Field<String> EMAIL = column("email", SQLDataType.CLOB.notNull());
    static final Field<String> NAME = column("name", SQLDataType.CLOB.notNull());
    static final Field<String> FIRST_NAME = column("first_name", SQLDataType.CLOB.notNull());
    static final Field<String> LAST_NAME = column("last_name", SQLDataType.CLOB.notNull());
    static final Field<String> PATRONYMIC = column("patronymic", SQLDataType.CLOB);
    static final Field<Long> PHOTO_ID = column("photo_id", SQLDataType.BIGINT);
    static final Field<LocalDate> DATE_OF_BIRTH = column("date_of_birth", SQLDataType.LOCALDATE);
    static final Field<String> PERSONAL_PHONE = column("personal_phone", SQLDataType.CLOB);
    static final Field<String> WORK_PHONE = column("work_phone", SQLDataType.CLOB);
    static final Field<Long> ROLE_ID = column("role_id", SQLDataType.BIGINT.notNull());
    static final Field<Long> GROUP_ID = column("group_id", SQLDataType.BIGINT);
    static final Field<Boolean> ACTIVE = column("active", SQLDataType.BOOLEAN.notNull());
    static final Field<String> LANGUAGE = column("language", SQLDataType.CLOB.notNull());
    static final Field<String> TIME_ZONE = column("time_zone", SQLDataType.CLOB.notNull());
    static final Field<String> HANDLE = column("handle", SQLDataType.CLOB);
    static final Field<String> SIGNATURE = column("signature", SQLDataType.CLOB);
    static final Field<Instant> LAST_ONLINE_AT = column("last_online_at", INSTANT);
    static final Field<Instant> LAST_SIGN_IN_AT = column("last_sign_in_at", INSTANT);
    static final Field<Instant> CREATED_AT = column("created_at", INSTANT.notNull());
    static final Field<Instant> UPDATED_AT = column("updated_at", INSTANT.notNull());
    static final Field<Long> CREATED_BY = column("created_by", SQLDataType.BIGINT);

    /** Who has never signed in comes before everybody. */
    static final Field<Instant> LAST_SIGN_IN_ORDER = coalesce(LAST_SIGN_IN_AT, inline(Instant.EPOCH, INSTANT));

    static final List<Field<?>> COLUMNS = List.of(
            ID,
            VERSION,
            EMAIL,
            NAME,
            FIRST_NAME,
            LAST_NAME,
            PATRONYMIC,
            PHOTO_ID,
            DATE_OF_BIRTH,
            PERSONAL_PHONE,
            WORK_PHONE,
            ROLE_ID,
            GROUP_ID,
            ACTIVE,
            LANGUAGE,
            TIME_ZONE,
            HANDLE,
            SIGNATURE,
            LAST_ONLINE_AT,
            LAST_SIGN_IN_AT,
            CREATED_AT,
            UPDATED_AT,
            CREATED_BY);

    private PersonTable() {}

    private static <T> Field<T> column(String name, DataType<T> type) {
        return field(DSL.name("person", name), type);
    }
}
