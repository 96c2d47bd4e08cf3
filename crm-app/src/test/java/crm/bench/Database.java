package crm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The installation's own PostgreSQL, reached past the application. */
final class Database implements AutoCloseable {

    private static final int PORT_LINE = 3;

    private final long pid;
    private final String port;
    private final String password;
    private final SingleConnectionDataSource source;

    Database(Path home) throws IOException {
        List<String> server = Files.readAllLines(home.resolve("postgresql-18/postmaster.pid"));
        this.pid = Long.parseLong(server.getFirst().strip());
        this.port = server.get(PORT_LINE);
        this.password = Files.readString(home.resolve("keys/postgresql")).trim();
        this.source = new SingleConnectionDataSource(
                "jdbc:postgresql://127.0.0.1:" + port + "/crm", "postgres", password, true);
    }

    JdbcTemplate sql() {
        return new JdbcTemplate(source);
    }

    void setting(String name, String value) {
        sql().execute("alter system set " + name + " = " + value);
        sql().execute("select pg_reload_conf()");
    }

    /** How many listeners have not taken in yet what was published to them. */
    long outstandingEvents() {
        Long count = sql().queryForObject(
                        "select count(*) from events.event_publication where completion_date is null", Long.class);
        return count == null ? 0 : count;
    }

    /** The id of the server's first process. */
    long pid() {
        return pid;
    }

    String version() {
        return String.valueOf(sql().queryForObject("show server_version", String.class));
    }

    /** As the application's own role sees it. */
    List<String> pgbench() {
        return List.of("pgbench", "-h", "127.0.0.1", "-p", port, "-U", "crm");
    }

    /** With the settings of the application's own connections. */
    Map<String, String> environment() {
        return Map.of("PGPASSWORD", password, "PGDATABASE", "crm", "PGOPTIONS", "-c gin_pending_list_limit=256kB");
    }

    @Override
    public void close() {
        source.destroy();
    }
}
