package crm.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanInitializationException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Brings the database up to date without holding up those who read it. A statement that has to wait for a table makes everybody who comes
 * after it wait, too; so none waits longer than a moment, and what did not get its turn is tried again from where it stopped.
 */
@Configuration(proxyBeanMethods = false)
class Migrations {

    private static final Logger log = LoggerFactory.getLogger(Migrations.class);

    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    /** A lock that was not to be had, and two that waited for each other. */
    private static final Set<String> NOT_NOW = Set.of("55P03", "40P01");

    private static final String HOLDERS = """
        select string_agg(format('process %s of %s (%s) since %s', pid, usename, coalesce(nullif(application_name, ''), '?'),
            date_trunc('second', xact_start)), ', ' order by xact_start)
        from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and xact_start < now() - interval '1 second'
        """;

    /** Before Liquibase would run by itself, which it then need not. */
    @Bean
    static BeanPostProcessor patientMigrations(
            ObjectProvider<JdbcConnectionDetails> database, Environment environment) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof SpringLiquibase liquibase) {
                    if (!environment.containsProperty("spring.liquibase.url")
                            && !environment.containsProperty("spring.liquibase.user")) {
                        database.ifAvailable(details -> liquibase.setDataSource(ofMigrations(details)));
                    }
                    liquibase.setDataSource(new Impatient(liquibase.getDataSource()));
                    migrate(
                            liquibase,
                            DurationStyle.detectAndParse(environment.getProperty("crm.migrations.patience", "10m")));
                    liquibase.setShouldRun(false);
                }
                return bean;
            }
        };
    }

    private static void migrate(SpringLiquibase liquibase, Duration patience) {
        long began = System.nanoTime();
        while (true) {
            try {
                liquibase.afterPropertiesSet();
                return;
            } catch (LiquibaseException e) {
                boolean given = System.nanoTime() - began > patience.toNanos();
                if (given || !NOT_NOW.contains(state(e))) {
                    throw new BeanInitializationException("The database cannot be brought up to date", e);
                }
                log.warn(
                        "A change of the database waits for a table that others use; it is tried again. Longest in a"
                                + " transaction: {}",
                        holders(liquibase));
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static String state(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    private static @Nullable String holders(SpringLiquibase liquibase) {
        try (Connection connection = liquibase.getDataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(HOLDERS)) {
            return row.next() ? row.getString(1) : null;
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    private static DataSource ofMigrations(JdbcConnectionDetails details) {
        var properties = new Properties();
        Optional.ofNullable(details.getUsername()).ifPresent(user -> properties.setProperty("user", user));
        Optional.ofNullable(details.getPassword()).ifPresent(word -> properties.setProperty("password", word));
        properties.setProperty("ApplicationName", "crm migrations");
        return new DriverManagerDataSource(details.getJdbcUrl(), properties);
    }

    /** Connections that are closed after use, so that nobody inherits how short they wait. */
    private static final class Impatient extends DelegatingDataSource {

        Impatient(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            try (var statement = connection.prepareStatement("select set_config('lock_timeout', ?, false)")) {
                statement.setString(1, Long.toString(MOMENT.toMillis()));
                statement.execute();
            }
            return connection;
        }
    }
}
