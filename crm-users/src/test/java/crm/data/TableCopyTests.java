package crm.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import crm.testing.TestServices;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class TableCopyTests {

    private static final String ALPHABET = "aZ~\u007f\b\t\n\r\\\"{},'\u0001 Їґ\u00e9\u07ff\u0800€漢\uffff😀𝄞";

    private static SingleConnectionDataSource source;
    private static JdbcTemplate db;
    private static TableCopy copy;

    @BeforeAll
    static void table() throws SQLException {
        source = new SingleConnectionDataSource(TestServices.newDatabase(), "postgres", "", true);
        db = new JdbcTemplate(source);
        db.execute("create table line (id bigint primary key, text text, yes boolean)");
        copy = new TableCopy(db, "line", List.of("id", "text", "yes"));
    }

    @AfterAll
    static void close() {
        source.destroy();
    }

    @BeforeEach
    void empty() {
        db.execute("truncate line");
    }

    private static void write(List<? extends @Nullable String> texts) {
        copy.write(sink -> {
            for (int i = 0; i < texts.size(); i++) {
                sink.value(i).value(texts.get(i)).value(i % 2 == 0).end();
            }
        });
    }

    private static List<@Nullable String> read() {
        return db.queryForList("select text from line order by id", String.class);
    }

    @Test
    void textsOfAllCharactersAndLengthsArriveAsTheyWere() {
        int[] points = ALPHABET.codePoints().toArray();
        Random random = new Random(5);
        List<@Nullable String> texts = new ArrayList<>(List.of("", "\\N", "\\.", "null"));
        texts.add(null);
        for (int length : new int[] {1, 2, 3, 50, 1_000, 65_534, 65_535, 65_536, 200_000}) {
            for (int i = 0; i < 8; i++) {
                StringBuilder text = new StringBuilder();
                random.ints(length, 0, points.length).forEach(at -> text.appendCodePoint(points[at]));
                texts.add(text.toString());
            }
        }

        write(texts);

        assertThat(read()).isEqualTo(texts);
        assertThat(db.queryForObject("select count(*) from line where yes", Integer.class))
                .isEqualTo((texts.size() + 1) / 2);
    }

    @Test
    void whatNoTextOfTheDatabaseCanHoldIsReplaced() {
        write(List.of("a\0b", "half \ud83d of a pair"));

        assertThat(read()).containsExactly("a\ufffdb", "half ? of a pair");
    }

    @Test
    void aRowThatMayNotBeLeavesNoneAndAConnectionThatWorksOn() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> copy.write(sink -> {
                    for (int i = 0; i < 20_000; i++) {
                        sink.value(i % 10_000)
                                .value("a row like any other")
                                .value(true)
                                .end();
                    }
                }));
        assertThat(read()).isEmpty();
    }

    @Test
    void whoFailsWhileMakingRowsLeavesNone() {
        assertThatIllegalStateException()
                .isThrownBy(() -> copy.write(sink -> {
                    sink.value(1).value("first").value(true).end();
                    throw new IllegalStateException("no second");
                }));
        assertThat(read()).isEmpty();
    }
}
