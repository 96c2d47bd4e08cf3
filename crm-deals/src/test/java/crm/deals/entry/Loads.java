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

    private static final Field<Long> N = field(name("n"), SQLDataType.BIGINT);
    private static final Field<Long> STAGE = N.mod(inline(8L)).plus(inline(11L));

    private Loads() {}

    /**
     * Deals one minute apart over the stages 11 to 18 of the shipped funnel and the given number of people.
     *
     * @param firstPerson people are numbered from here on
     */
    static void deals(DSLContext db, long firstId, int count, long firstPerson, int people) {
        deals(db, firstId, count, person(firstPerson, people), STAGE, DSL.castNull(SQLDataType.BIGINT));
    }

    /** The same, made by those who are responsible, and with every closed one won, but for each fifth. */
    static void finishedDeals(DSLContext db, long firstId, int count, long firstPerson, int people) {
        Field<Long> person = person(firstPerson, people);
        Field<Long> stage = when(N.mod(inline(2L)).eq(0L), STAGE)
                .when(N.mod(inline(5L)).eq(0L), inline(21L))
                .otherwise(inline(19L));
        deals(db, firstId, count, person, stage, person);
    }

    private static Field<Long> person(long firstPerson, int people) {
        return N.mod(inline((long) people)).plus(inline(firstPerson));
    }

    private static void deals(
            DSLContext db, long firstId, int count, Field<Long> person, Field<Long> stage, Field<Long> createdBy) {
        Field<String> title =
                DSL.concat(val("Саморізи партія "), DSL.function("md5", String.class, N.cast(SQLDataType.CLOB)));
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
                        ENTRY.CREATED_BY,
                        ENTRY.UPDATED_AT)
                .select(select(
                                N.plus(inline(firstId)),
                                inline(0L),
                                inline("DEAL"),
                                N.plus(inline(firstId)),
                                title,
                                inline(2L),
                                stage,
                                STAGE.cast(SQLDataType.INTEGER),
                                val(FIRST),
                                person,
                                DSL.concat(val("Менеджер "), person.cast(SQLDataType.CLOB)),
                                N.mod(inline(5000L)),
                                when(N.mod(inline(3L)).eq(0L), inline("FB - Саморезы"))
                                        .otherwise(inline("Интернет-магазин")),
                                when(N.mod(inline(4L)).eq(0L), inline("")).otherwise(title),
                                when(N.mod(inline(10L)).eq(0L), DSL.castNull(SQLDataType.NUMERIC(19, 4)))
                                        .otherwise(N.mod(inline(9973L)).cast(SQLDataType.NUMERIC(19, 4))),
                                inline("UAH"),
                                N.mod(inline(5L)).plus(inline(1L)).cast(SQLDataType.SMALLINT),
                                when(N.mod(inline(2L)).eq(0L), DSL.castNull(SQLDataType.INSTANT))
                                        .otherwise(minute(N)),
                                DSL.concat(DSL.lower(title), val(" "), N.cast(SQLDataType.CLOB)),
                                minute(N),
                                createdBy,
                                minute(N))
                        .from(generateSeries(1, count).as("s", "n")))
                .execute();
    }

    private static Field<Instant> minute(Field<Long> n) {
        return DSL.timestampAdd(java.sql.Timestamp.from(FIRST), n.cast(SQLDataType.INTEGER), DatePart.MINUTE)
                .cast(SQLDataType.INSTANT);
    }
}
