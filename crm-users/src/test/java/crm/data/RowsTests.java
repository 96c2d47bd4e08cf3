package crm.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import crm.testing.TestServices;
import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RowsTests {

    private static final Map<Field<?>, Object> VALUES = new LinkedHashMap<>();

    private static DSLContext db;

    static {
        VALUES.put(field(name("long"), SQLDataType.BIGINT), 7L);
        VALUES.put(field(name("int"), SQLDataType.INTEGER), 8);
        VALUES.put(field(name("short"), SQLDataType.SMALLINT), (short) 9);
        VALUES.put(field(name("flag"), SQLDataType.BOOLEAN), true);
        VALUES.put(field(name("text"), SQLDataType.CLOB), "Їжак");
        VALUES.put(field(name("sum"), SQLDataType.NUMERIC(19, 4)), new BigDecimal("12.3400"));
        VALUES.put(field(name("at"), InstantBinding.INSTANT), Instant.parse("2026-03-29T01:30:00.123456Z"));
        VALUES.put(field(name("day"), SQLDataType.LOCALDATE), LocalDate.of(1899, 12, 31));
        VALUES.put(field(name("words"), SQLDataType.CLOB.array()), new String[] {"а", "б"});
        VALUES.put(field(name("json"), SQLDataType.JSONB), JSONB.valueOf("{\"a\": 1}"));
    }

    @BeforeAll
    static void connect() throws SQLException {
        db = DSL.using(DriverManager.getConnection(TestServices.newDatabase(), "postgres", ""), SQLDialect.POSTGRES);
    }

    /** The driver changes to its binary form once a statement has been run some times. */
    @Test
    void everyTypeOfColumnIsReadAsItWasWrittenInBothFormsOfTheDriver() {
        for (int i = 0; i < 12; i++) {
            Row row = Rows.one(db.select(written())).orElseThrow();

            VALUES.forEach(
                    (column, value) -> assertThat((Object) row.get(column)).isEqualTo(value));
        }
    }

    @Test
    void nothingIsReadAsNothing() {
        Row row = Rows.one(db.select(nothing())).orElseThrow();

        VALUES.keySet().forEach(column -> assertThat((Object) row.get(column)).isNull());
    }

    @Test
    void aColumnThatWasNotSelectedIsRefused() {
        Row row = Rows.one(db.select(inline(1).as("one"))).orElseThrow();

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> row.get(field(name("two"), SQLDataType.INTEGER)));
    }

    @Test
    void noRowIsNoRow() {
        assertThat(Rows.of(db.select(inline(1)).where(DSL.falseCondition()))).isEmpty();
        assertThat(Rows.one(db.select(inline(1)).where(DSL.falseCondition()))).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<Field<?>> written() {
        var written = new ArrayList<Field<?>>();
        VALUES.forEach((column, value) -> written.add(
                val(value, (Field<Object>) column).cast(column.getDataType()).as(column)));
        return written;
    }

    private static List<Field<?>> nothing() {
        var nothing = new ArrayList<Field<?>>();
        VALUES.keySet()
                .forEach(
                        column -> nothing.add(DSL.castNull(column.getDataType()).as(column)));
        return nothing;
    }
}
