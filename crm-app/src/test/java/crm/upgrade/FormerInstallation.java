package crm.upgrade;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;
import org.springframework.data.redis.connection.RedisConnection;

/**
 * What an earlier version of the application wrote: the rows of all tables as {@code COPY} wrote them, the values of the sequences, and in
 * comments the files, the key and some secrets of people, of whom the database keeps hashes only. The tables come from the changelogs that
 * the rows name, which are never edited.
 */
final class FormerInstallation {

    private static final Pattern COPY = Pattern.compile("COPY (\\S+) \\(.*\\) FROM stdin;");
    private static final String CHANGES = "\"public\".\"databasechangelog\"";
    private static final int FILE_NAME = 2;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Map<String, String> copies = new LinkedHashMap<>();
    private final Map<String, StringBuilder> rows = new LinkedHashMap<>();
    private final List<String> statements = new ArrayList<>();
    private final Map<String, String> notes = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, byte[]> keys = new LinkedHashMap<>();

    private FormerInstallation() {}

    static FormerInstallation read(String resource) throws IOException {
        var installation = new FormerInstallation();
        InputStream packed = Objects.requireNonNull(FormerInstallation.class.getResourceAsStream(resource), resource);
        try (var lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                installation.take(line, lines);
            }
        }
        return installation;
    }

    private void take(String line, BufferedReader lines) throws IOException {
        Matcher copy = COPY.matcher(line);
        if (copy.matches()) {
            String table = copy.group(1);
            var content = new StringBuilder();
            for (String row = lines.readLine(); !"\\.".equals(row); row = lines.readLine()) {
                content.append(row).append('\n');
            }
            copies.put(table, line.replace(";", ""));
            rows.put(table, content);
        } else if (line.startsWith("-- file ")) {
            String[] words = line.split(" ");
            files.put(words[2], Base64.getDecoder().decode(words[3]));
        } else if (line.startsWith("-- redis ")) {
            String[] words = line.split(" ");
            keys.put(
                    new String(Base64.getDecoder().decode(words[2]), StandardCharsets.UTF_8),
                    Base64.getDecoder().decode(words[3]));
        } else if (line.startsWith("-- ")) {
            String[] words = line.split(" ");
            notes.put(words[1], words[2]);
        } else {
            statements.add(line);
        }
    }

    /** The token, the invitation and the like that somebody had in their hands. */
    String note(String name) {
        return Objects.requireNonNull(notes.get(name), name);
    }

    /** What Redis held, as its {@code DUMP} wrote it; for an hour. */
    void restoreRedis(RedisConnection redis) {
        keys.forEach((key, value) ->
                redis.keyCommands().restore(key.getBytes(StandardCharsets.UTF_8), HOUR.toMillis(), value, true));
    }

    void restoreHome(Path home) throws IOException {
        Files.createDirectories(home.resolve("keys"));
        Files.writeString(home.resolve("keys/signing.key"), note("key"));
        for (var file : files.entrySet()) {
            Path place = home.resolve("files").resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.write(place, file.getValue());
        }
    }

    /** Into an empty database; as if all of it had happened just now, so that nothing is too old to be kept. */
    void restoreDatabase(String address) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(address, "postgres", "");
                Statement statement = connection.createStatement()) {
            for (String changelog : changelogs()) {
                statement.execute(text(changelog));
            }
            statement.execute("""
                create table public.databasechangelog (id varchar(255) not null, author varchar(255) not null,
                    filename varchar(255) not null, dateexecuted timestamp not null, orderexecuted int not null,
                    exectype varchar(10) not null, md5sum varchar(35), description varchar(255), comments varchar(255),
                    tag varchar(255), liquibase varchar(20), contexts varchar(255), labels varchar(255),
                    deployment_id varchar(10))
                """);
            statement.execute("set session_replication_role = replica");
            statement.execute("truncate " + String.join(", ", rows.keySet()) + " cascade");
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : rows.entrySet()) {
                copy.copyIn(
                        Objects.requireNonNull(copies.get(table.getKey())),
                        new StringReader(table.getValue().toString()));
            }
            for (String sequence : statements) {
                statement.execute(sequence);
            }
            statement.execute(MOVE_TO_NOW.formatted(Instant.parse(note("at"))));
        }
    }

    private static final String MOVE_TO_NOW = """
        do $$
        declare place record;
        begin
            for place in select table_schema, table_name,
                    string_agg(format('%%1$I = %%1$I + (now() - timestamptz %%2$L)', column_name, '%s'), ', ') as moved
                from information_schema.columns join information_schema.tables using (table_schema, table_name)
                where data_type = 'timestamp with time zone' and table_type = 'BASE TABLE' and is_generated = 'NEVER'
                    and table_schema not in ('pg_catalog', 'information_schema')
                    and not exists (select from pg_class where relispartition
                        and oid = format('%%I.%%I', table_schema, table_name)::regclass)
                group by 1, 2
            loop
                execute format('update %%I.%%I set %%s', place.table_schema, place.table_name, place.moved);
            end loop;
        end $$
        """;

    private Set<String> changelogs() {
        Set<String> names = new LinkedHashSet<>();
        for (String change :
                Objects.requireNonNull(rows.get(CHANGES)).toString().split("\n")) {
            names.add(change.split("\t")[FILE_NAME]);
        }
        return names;
    }

    private static String text(String changelog) throws IOException {
        String name = "/" + changelog.replaceFirst("^classpath:/?", "");
        try (InputStream content = Objects.requireNonNull(FormerInstallation.class.getResourceAsStream(name), name)) {
            // All of a changelog runs in one transaction here.
            return new String(content.readAllBytes(), StandardCharsets.UTF_8).replace(" concurrently ", " ");
        }
    }
}
