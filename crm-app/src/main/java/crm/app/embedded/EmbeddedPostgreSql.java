package crm.app.embedded;

import crm.data.SqlText;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.SpringApplication;

/** PostgreSQL with its data under the home, reachable from this machine with a password only. */
final class EmbeddedPostgreSql {

    private static final String ROLE = "crm";

    /** Who may connect once the password is set; what initdb leaves behind trusts every local account. */
    private static final String HOST_RULES = """
        local all all scram-sha-256
        host all all 127.0.0.1/32 scram-sha-256
        host all all ::1/128 scram-sha-256
        """;

    private EmbeddedPostgreSql() {}

    static Map<String, Object> start(Path home) {
        Path data = home.resolve("postgresql-18");
        new ServerProcess(data.resolve("postmaster.pid"), "postgres").endOrphan();
        String password = Secrets.of(home, "postgresql");
        Path secured = data.resolve("crm-secured");
        try {
            var builder = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setOverrideWorkingDirectory(home.resolve("bin").toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                    .setOutputRedirector(ProcessBuilder.Redirect.DISCARD);
            settings().forEach(builder::setServerConfig);
            if (Files.exists(secured)) {
                builder.setConnectConfig("password", password);
            }
            EmbeddedPostgres server = builder.start();
            SpringApplication.getShutdownHandlers().add(() -> close(server));
            if (!Files.exists(secured)) {
                secure(server, password, data);
                Files.createFile(secured);
            }
            return Map.of(
                    "spring.datasource.url",
                    "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/crm?reWriteBatchedInserts=true",
                    "spring.datasource.username",
                    ROLE,
                    "spring.datasource.password",
                    password);
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL does not start; its data is in " + data, e);
        }
    }

    private static Map<String, String> settings() {
        var machine = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long megabytes = machine.getTotalMemorySize() >> 20;
        return Map.ofEntries(
                // The library starts servers for tests, which may lose data; this one may not.
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("max_connections", "100"),
                Map.entry("shared_buffers", Math.clamp(megabytes / 8, 128, 2048) + "MB"),
                Map.entry("effective_cache_size", Math.max(256, megabytes / 2) + "MB"),
                Map.entry("work_mem", "16MB"),
                Map.entry("maintenance_work_mem", "128MB"),
                Map.entry("random_page_cost", "1.1"),
                Map.entry("jit", "off"),
                Map.entry("max_wal_size", "4GB"),
                Map.entry("password_encryption", "scram-sha-256"),
                Map.entry("timezone", "UTC"));
    }

    private static void secure(EmbeddedPostgres server, String password, Path data) throws IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    SqlText.of("alter user postgres password '%s'", password).toString());
            statement.execute(SqlText.of("create role %s login password '%s'", ROLE, password)
                    .toString());
            statement.execute("create database crm owner " + ROLE
                    + " template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'");
            Files.writeString(data.resolve("pg_hba.conf"), HOST_RULES);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("The embedded PostgreSQL cannot be set up", e);
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
