package crm.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import crm.testing.TestServices;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import liquibase.integration.spring.SpringLiquibase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanInitializationException;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

class MigrationsTests {

    /** Longer than a change may make them wait, and much shorter than the transaction that it waits for. */
    private static final String READER = "set statement_timeout = '3s'";

    private String address = "";

    @BeforeEach
    void database() {
        address = TestServices.newDatabase();
        migrate("before.sql", "10m");
    }

    @Test
    void readersGoOnWhileAChangeWaitsForALongTransactionAndThenItIsMade() throws Exception {
        try (ExecutorService threads = Executors.newSingleThreadExecutor();
                Connection longOne = connect();
                Connection reader = connect()) {
            longOne.setAutoCommit(false);
            read(longOne);
            Future<?> migration = threads.submit(() -> migrate("after.sql", "10m"));
            Awaitility.await("the change waits").pollInSameThread().until(() -> waits(reader));
            try (var statement = reader.createStatement()) {
                statement.execute(READER);
            }
            for (int round = 0; round < 5; round++) {
                read(reader);
            }
            assertThat(migration.isDone()).isFalse();
            longOne.rollback();
            migration.get(30, TimeUnit.SECONDS);
            try (var statement = reader.createStatement()) {
                statement.execute("select note from waiting.entry");
            }
        }
    }

    @Test
    void aChangeThatNeverGetsItsTurnEndsTheStartAndLeavesTheRestDone() throws Exception {
        try (Connection longOne = connect()) {
            longOne.setAutoCommit(false);
            read(longOne);
            assertThatExceptionOfType(BeanInitializationException.class).isThrownBy(() -> migrate("after.sql", "1ms"));
            longOne.rollback();
        }
        migrate("after.sql", "10m");
    }

    private static void read(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select count(*) from waiting.entry");
        }
    }

    private static boolean waits(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select exists (select from pg_locks where not granted and mode = 'AccessExclusiveLock')")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(address, "postgres", "");
    }

    private void migrate(String changes, String patience) {
        var liquibase = new SpringLiquibase();
        liquibase.setDataSource(new DriverManagerDataSource(address, "postgres", ""));
        liquibase.setChangeLog("classpath:db/changelog/waiting/" + changes);
        liquibase.setResourceLoader(new DefaultResourceLoader());
        var beans = new StaticListableBeanFactory(Map.of("details", details()));
        Migrations.patientMigrations(
                        beans.getBeanProvider(JdbcConnectionDetails.class),
                        new MockEnvironment().withProperty("crm.migrations.patience", patience))
                .postProcessBeforeInitialization(liquibase, "liquibase");
    }

    private JdbcConnectionDetails details() {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return address;
            }
        };
    }
}
