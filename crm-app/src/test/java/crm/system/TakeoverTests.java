package crm.system;

import static org.assertj.core.api.Assertions.assertThat;

import crm.testing.http.Person;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a node was doing when it was killed. */
class TakeoverTests {

    private static final int ROWS = 20_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path homes;

    @Test
    void anImportWhoseNodeIsKilledIsFinishedByTheOtherWithEachRowOnce() throws Exception {
        Map<String, String> settings = new LinkedHashMap<>(Node.sharedServices());
        settings.put("CRM_SECURITY_KEY", "c2hhcmVkLWtleS1mb3ItdHdvLW5vZGVzLTAxMjM0NTY=");
        try (Node first = Node.start(homes, settings)) {
            Person owner = Person.owner(first, first.setupToken());
            settings.put("CRM_BASE_URL", first.address().toString());
            try (Node second = Node.start(homes, settings)) {
                JsonNode file = owner.upload(
                        first,
                        "/api/v1/imports",
                        "контакти.csv",
                        contacts().getBytes(StandardCharsets.UTF_8),
                        Map.of("kind", "CONTACT"));
                String path = "/api/v1/imports/" + file.path("id").longValue();
                owner.post(first, path + "/run", Map.of("onError", "SKIP"));
                await(first, owner, path, now -> now.path("done").intValue() >= 2_000);
                boolean firstWorks = worker(settings).startsWith("node-" + first.pid() + "-");
                Node killed = firstWorks ? first : second;
                Node heir = firstWorks ? second : first;
                killed.kill();
                JsonNode left = owner.get(heir, path);
                assertThat(left.path("state").stringValue()).isEqualTo("RUNNING");
                assertThat(left.path("done").intValue()).isLessThan(ROWS);
                JsonNode done = await(
                        heir,
                        owner,
                        path,
                        now -> !now.path("state").stringValue().equals("RUNNING"));
                assertThat(done.path("state").stringValue()).isEqualTo("DONE");
                assertThat(done.path("created").intValue()).isEqualTo(ROWS);
                assertThat(number(settings, "select count(*) from contacts.contact"))
                        .isEqualTo(ROWS);
                assertThat(number(settings, "select count(distinct number) from contacts.contact_phone"))
                        .isEqualTo(ROWS);
                assertThat(number(settings, "select count(*) from users.activity where record_type = 'CONTACT'"))
                        .isEqualTo(ROWS);
            }
        }
    }

    private static String worker(Map<String, String> settings) throws SQLException {
        return value(
                settings, "select coalesce(max(picked_by), '') from jobs.scheduled_tasks where task_name = 'import'");
    }

    private static int number(Map<String, String> settings, String query) throws SQLException {
        return Integer.parseInt(value(settings, query));
    }

    private static String value(Map<String, String> settings, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        Objects.requireNonNull(settings.get("SPRING_DATASOURCE_URL")), "postgres", "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static JsonNode await(Node node, Person owner, String path, Predicate<JsonNode> reached) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> owner.get(node, path), reached);
    }

    private static String contacts() {
        return IntStream.range(0, ROWS)
                .mapToObj(row -> "Покупець" + row + ";05012" + String.format("%05d", row))
                .collect(Collectors.joining("\n", "Прізвище;Телефон\n", "\n"));
    }
}
