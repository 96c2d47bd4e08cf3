package crm.app.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import crm.testing.http.AppTest;
import crm.testing.http.LiveClient;
import crm.testing.http.Person;
import crm.testing.http.RunningApp;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a scraper reads, and who may. */
@AppTest
class MetricsTests {

    private static final String METRICS = "/actuator/prometheus";

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient db;

    @Test
    void aScraperSignsInWithItsTokenWhichOpensNothingElse() throws Exception {
        Person scraper = Person.of(AppTest.SCRAPER);
        assertThat(asked(scraper, METRICS).statusCode()).isEqualTo(200);
        assertThat(asked(scraper, "/actuator/info").statusCode()).isEqualTo(401);
        assertThat(asked(scraper, "/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(scraper.send(app(), "POST", METRICS, "{}", Map.of()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void nobodyElseReadsThemButAdministrators() throws Exception {
        assertThat(asked(Person.of("x".repeat(AppTest.SCRAPER.length())), METRICS)
                        .statusCode())
                .isEqualTo(401);
        assertThat(asked(app().colleague("metrics@example.com", "MANAGER"), METRICS)
                        .statusCode())
                .isEqualTo(403);
        assertThat(asked(app().owner(), METRICS).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hikaricp_connections_pending",
                "jvm_memory_used_bytes",
                "http_server_requests_seconds_count",
                "crm_events_waiting",
                "crm_events_failed",
                "crm_events_oldest_seconds",
                "crm_outbox_letters",
                "crm_imports_running",
                "crm_imports_failed",
                "crm_exports_waiting",
                "crm_exports_failed",
                "crm_jobs_due",
                "crm_jobs_running",
                "crm_jobs_failing",
                "crm_live_connections",
                "crm_files_free_bytes",
                "crm_files_away"
            })
    void eachFigureIsThereAndIsANumber(String name) throws Exception {
        assertThat(figure(name)).isNotNaN();
    }

    @Test
    void theFiguresTellWhatIs() throws Exception {
        double letters = figure("crm_outbox_letters");
        Path outbox = Path.of(context.getEnvironment().getRequiredProperty("crm.home"), "outbox");
        Files.createDirectories(outbox);
        Files.writeString(outbox.resolve(UUID.randomUUID() + ".eml"), "letter");
        assertThat(figure("crm_outbox_letters")).isEqualTo(letters + 1);
        assertThat(figure("crm_files_free_bytes")).isPositive();
        UUID failed = UUID.randomUUID();
        db.sql("""
            insert into events.event_publication (id, listener_id, event_type, serialized_event, publication_date, status)
            values (:id, 'nobody', 'none', '{}', now() - interval '1 hour', 'FAILED')
            """).param("id", failed).update();
        try (LiveClient client = LiveClient.connect(app(), app().owner().token())) {
            assertThat(client.open()).isTrue();
            Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                assertThat(figure("crm_events_failed")).isGreaterThanOrEqualTo(1);
                assertThat(figure("crm_events_oldest_seconds")).isGreaterThan(3_000);
                assertThat(figure("crm_live_connections")).isGreaterThanOrEqualTo(1);
            });
        } finally {
            db.sql("delete from events.event_publication where id = :id")
                    .param("id", failed)
                    .update();
        }
    }

    @Test
    void aTokenThatCanBeGuessedIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MetricsSettings("short"))
                .withMessageContaining("crm.metrics.token")
                .withMessageNotContaining("short\"");
        assertThat(new MetricsSettings(AppTest.SCRAPER).toString()).doesNotContain(AppTest.SCRAPER);
    }

    private double figure(String name) throws Exception {
        String all = asked(Person.of(AppTest.SCRAPER), METRICS).body();
        Matcher line =
                Pattern.compile("(?m)^" + name + "(?:\\{[^}]*})? (\\S+)$").matcher(all);
        assertThat(line.find()).as(name).isTrue();
        return Double.parseDouble(line.group(1));
    }

    private HttpResponse<String> asked(Person person, String path) throws Exception {
        return person.send(app(), "GET", path, null, Map.of());
    }

    private RunningApp app() {
        return RunningApp.of(context);
    }
}
