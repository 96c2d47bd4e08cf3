package crm.deals.entry;

import static crm.deals.tables.Entry.ENTRY;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.generateSeries;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Fills the table with many made-up deals in one statement. */
final class Loads {

    static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private Loads() {}

    /**
     * Deals one minute apart over the stages 11 to 18 of the shipped funnel and the given number of people.
     *
     * @param firstPerson people are numbered from here on
     */
    static void deals(DSLContext db, long firstId, int count, long firstPerson, int people) {
        Field<Long> n = field(name("n"), SQLDataType.BIGINT);
        Field<Long> stage = n.mod(inline(8L)).plus(inline(11L));
        Field<Long> person = n.mod(inline((long) people)).plus(inline(firstPerson));
        Field<String> title =
                DSL.concat(val("Саморізи партія "), DSL.function("md5", String.class, n.cast(SQLDataType.CLOB)));
        db.insertInto(
                        ENTRY,
                        ENTRY.ID,
                        ENTRY.VERSION,
                        ENTRY.KIND,
                        ENTRY.NUMBER,
                        ENTRY.TITLE,
                        ENTRY.FUNNEL_ID,
                        ENTRY.STAGE_ID,
                        ENTRY.STAGE_ORDER,
                        ENTRY.STAGE_CHANGED_AT,
                        ENTRY.RESPONSIBLE_ID,
                        ENTRY.RESPONSIBLE_NAME,
                        ENTRY.CONTACT_ID,
                        ENTRY.SOURCE_DETAIL,
                        ENTRY.COMMENT,
                        ENTRY.AMOUNT,
                        ENTRY.CURRENCY,
                        ENTRY.PAYMENT_STATUS,
                        ENTRY.CLOSED_AT,
                        ENTRY.SEARCH_TEXT,
                        ENTRY.CREATED_AT,
                        ENTRY.UPDATED_AT)
                .select(select(
                                n.plus(inline(firstId)),
                                inline(0L),
                                inline("DEAL"),
                                n.plus(inline(firstId)),
                                title,
                                inline(2L),
                                stage,
                                stage.cast(SQLDataType.INTEGER),
                                val(FIRST),
                                person,
                                DSL.concat(val("Менеджер "), person.cast(SQLDataType.CLOB)),
                                n.mod(inline(5000L)),
                                when(n.mod(inline(3L)).eq(0L), inline("FB - Саморезы"))
                                        .otherwise(inline("Интернет-магазин")),
                                when(n.mod(inline(4L)).eq(0L), inline("")).otherwise(title),
                                when(n.mod(inline(10L)).eq(0L), DSL.castNull(SQLDataType.NUMERIC(19, 4)))
                                        .otherwise(n.mod(inline(9973L)).cast(SQLDataType.NUMERIC(19, 4))),
                                inline("UAH"),
                                n.mod(inline(5L)).plus(inline(1L)).cast(SQLDataType.SMALLINT),
                                when(n.mod(inline(2L)).eq(0L), DSL.castNull(SQLDataType.INSTANT))
                                        .otherwise(minute(n)),
                                DSL.concat(DSL.lower(title), val(" "), n.cast(SQLDataType.CLOB)),
                                minute(n),
                                minute(n))
                        .from(generateSeries(1, count).as("s", "n")))
                .execute();
    }

    private static Field<Instant> minute(Field<Long> n) {
        return DSL.timestampAdd(java.sql.Timestamp.from(FIRST), n.cast(SQLDataType.INTEGER), DatePart.MINUTE)
                .cast(SQLDataType.INSTANT);
    }
}
