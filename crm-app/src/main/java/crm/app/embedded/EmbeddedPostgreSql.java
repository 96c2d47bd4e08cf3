package crm.app.embedded;

import crm.app.embedded.Secrets.Secret;
import crm.data.SqlText;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL with its data under the home, reachable from this machine with a password only, at every moment: the password is set while the
 * data is made or, where that did not happen, by PostgreSQL on its own, before anybody can connect.
 */
final class EmbeddedPostgreSql implements EmbeddedServer {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgreSql.class);

    private static final String ROLE = "crm";
    private static final String SUPERUSER = "postgres";
    private static final String ADDRESS = "127.0.0.1";

    /** Written at every start: what else may stand there, an earlier version or a hand has left. */
    private static final String HOST_RULES = "host all all " + ADDRESS + "/32 scram-sha-256\n";

    private final Path data;

    /** There once role, database and password are as they should be. */
    private final Path secured;

    private final PgCommand command;
    private final ServerProcess process;
    private final Secret password;
    private final int port;
    private boolean unknownPassword;
    private ProcessHandle running = ProcessHandle.current();

    private EmbeddedPostgreSql(Path home, Secret password) throws IOException {
        this.data = home.resolve("postgresql-18");
        this.secured = data.resolve("crm-secured");
        this.command = new PgCommand(new Programs(home).postgresql(), home.resolve("postgresql.log"));
        this.process = new ServerProcess(data.resolve("postmaster.pid"), SUPERUSER);
        this.password = password;
        this.unknownPassword = password.fresh();
        this.port = LoopbackPort.free();
    }

    static EmbeddedPostgreSql in(Path home) throws IOException {
        return new EmbeddedPostgreSql(home, Secrets.of(home, "postgresql"));
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public void start() throws IOException {
        process.endOrphan();
        command.beginLog();
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            make();
        } else if (unknownPassword || !Files.exists(secured)) {
            setPassword();
        }
        Files.writeString(data.resolve("pg_hba.conf"), HOST_RULES);
        command.run(
                "pg_ctl",
                "-D",
                data.toString(),
                "-l",
                command.log().toString(),
                "-w",
                "-t",
                "60",
                "-o",
                options(),
                "start");
        running = process.running().orElseThrow(() -> new IOException("PostgreSQL ended at once"));
        if (!Files.exists(secured)) {
            makeDatabase();
            Files.createFile(secured);
        }
    }

    @Override
    public boolean lives() {
        return ServerProcess.lives(running);
    }

    @Override
    public void stop() {
        if (process.running().isEmpty()) {
            return;
        }
        try {
            command.run("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "-t", "60", "stop");
        } catch (IOException e) {
            log.error("The embedded PostgreSQL does not end", e);
        }
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url",
                url(ROLE) + "&reWriteBatchedInserts=true",
                "spring.datasource.username",
                ROLE,
                "spring.datasource.password",
                password.text());
    }

    /** Whoever else might listen there after PostgreSQL has died is not given the password. */
    private String url(String database) {
        return "jdbc:postgresql://" + ADDRESS + ":" + port + "/" + database + "?requireAuth=scram-sha-256";
    }

    /** In one step, so that a folder of this name is whole. */
    private void make() throws IOException {
        Path coming = data.resolveSibling(data.getFileName() + ".new");
        FileSystemUtils.deleteRecursively(coming);
        command.run(
                "initdb",
                "-D",
                coming.toString(),
                "-U",
                SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + password.file(),
                "--encoding=UTF8",
                "--no-locale",
                "--no-instructions");
        Files.move(coming, data, StandardCopyOption.ATOMIC_MOVE);
        unknownPassword = false;
    }

    /** PostgreSQL alone with its data, listening to nobody. */
    private void setPassword() throws IOException {
        log.warn("The password of the data in {} is not the one in {}; it is set anew", data, password.file());
        Files.deleteIfExists(secured);
        command.type(
                "alter role " + SUPERUSER + " password '" + password.text() + "'\n",
                "postgres",
                "--single",
                "-D",
                data.toString(),
                "-c",
                "password_encryption=scram-sha-256",
                "-c",
                "log_min_messages=fatal",
                SUPERUSER);
        unknownPassword = false;
    }

    private void makeDatabase() throws IOException {
        try (Connection connection = DriverManager.getConnection(url(SUPERUSER), SUPERUSER, password.text());
                Statement statement = connection.createStatement()) {
            boolean role = isThere(statement, "select 1 from pg_roles where rolname = '" + ROLE + "'");
            statement.execute(SqlText.of(
                            role ? "alter role %s login password '%s'" : "create role %s login password '%s'",
                            ROLE,
                            password.text())
                    .toString());
            if (!isThere(statement, "select 1 from pg_database where datname = '" + ROLE + "'")) {
                statement.execute("create database " + ROLE + " owner " + ROLE
                        + " template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'");
            }
        } catch (SQLException e) {
            throw new IOException("The embedded PostgreSQL cannot be set up", e);
        }
    }

    private static boolean isThere(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next();
        }
    }

    private String options() {
        return settings().entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
    }

    private Map<String, String> settings() {
        var machine = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long megabytes = machine.getTotalMemorySize() >> 20;
        return Map.ofEntries(
                Map.entry("listen_addresses", ADDRESS),
                Map.entry("port", Integer.toString(port)),
                // A socket in the system's temporary folder would be one more door, and one more thing left there.
                Map.entry("unix_socket_directories", ""),
                Map.entry("max_connections", "100"),
                Map.entry("shared_buffers", Math.clamp(megabytes / 8, 128, 2048) + "MB"),
                Map.entry("effective_cache_size", Math.max(256, megabytes / 2) + "MB"),
                Map.entry("work_mem", "16MB"),
                Map.entry("maintenance_work_mem", "128MB"),
                Map.entry("random_page_cost", "1.1"),
                Map.entry("jit", "off"),
                Map.entry("max_wal_size", "4GB"),
                Map.entry("password_encryption", "scram-sha-256"),
                // Why it did not start, not which statements failed: those hold what people wrote.
                Map.entry("log_min_messages", "log"),
                Map.entry("log_checkpoints", "off"),
                Map.entry("log_min_error_statement", "panic"),
                Map.entry("log_error_verbosity", "terse"),
                Map.entry("timezone", "UTC"));
    }
}
