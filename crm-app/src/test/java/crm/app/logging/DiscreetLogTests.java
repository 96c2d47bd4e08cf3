package crm.app.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import crm.data.DatabaseFailures;
import crm.testing.http.AppTest;
import java.sql.SQLException;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log as the application writes it, whoever logs. */
@AppTest
@ExtendWith(OutputCaptureExtension.class)
class DiscreetLogTests {

    private static final String PLANTED = "planted-4410";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DSLContext jooq;

    @Test
    void failuresOfTheDatabaseAreToldByClassAndSqlState(CapturedOutput output) {
        for (Throwable failure : List.of(
                catchThrowable(() -> jdbc.sql("select 1 / :zero as planted_column, :text::date")
                        .param("zero", 0)
                        .param("text", PLANTED)
                        .query(String.class)
                        .single()),
                catchThrowable(() -> jooq.fetch("select cast({0} as date)", org.jooq.impl.DSL.val(PLANTED))))) {
            assertThat(failure).as("would tell").hasStackTraceContaining(PLANTED);
            LoggerFactory.getLogger("anybody").error("It failed", new IllegalStateException(PLANTED, failure));
            LoggerFactory.getLogger("anybody").warn("It failed: {}", DatabaseFailures.named(failure));
        }
        assertThat(output)
                .contains("SQLSTATE 22")
                .contains("java.lang.IllegalStateException")
                .contains("DiscreetLogTests")
                .doesNotContain(PLANTED)
                .doesNotContain("planted_column");
    }

    @Test
    void otherFailuresKeepTheirWords(CapturedOutput output) {
        LoggerFactory.getLogger("anybody").error("It failed", new IllegalStateException("with words"));
        assertThat(DatabaseFailures.named(new IllegalStateException("with words")))
                .contains("with words");
        assertThat(output).contains("IllegalStateException: with words");
    }

    @Test
    void aCauseThatComesRoundAgainEndsToo() {
        var first = new SQLException(PLANTED, "40001");
        var second = new IllegalStateException(PLANTED, first);
        first.initCause(second);
        assertThat(DatabaseFailures.loggable(second)).hasStackTraceContaining("40001");
        assertThat(DatabaseFailures.named(second)).doesNotContain(PLANTED);
    }
}
