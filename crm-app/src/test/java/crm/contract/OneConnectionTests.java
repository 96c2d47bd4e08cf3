package crm.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import crm.data.ClusterBus;
import crm.data.ExportSource;
import crm.testing.OneConnection;
import crm.testing.http.AppTest;
import crm.testing.http.Person;
import crm.testing.http.RunningApp;
import crm.users.api.Viewers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * With a pool of one connection every endpoint, every job and everything that follows from them does its work: nothing asks for a second
 * connection while it has one, and nothing waits with one for somebody who needs one. Rights are cold at every request.
 */
@AppTest
@Import(OneConnectionTests.Guard.class)
@TestPropertySource(
        properties = {"spring.datasource.hikari.maximum-pool-size=1", "spring.datasource.hikari.connection-timeout=2000"
        })
@DirtiesContext
class OneConnectionTests {

    private static final int PEOPLE = 50;
    private static final int CLIENTS = 64;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private OneConnection guard;

    @Autowired
    private ClusterBus bus;

    @Autowired
    private Viewers viewers;

    @Autowired
    private JdbcClient db;

    @Autowired
    private List<ExportSource<?, ?, ?>> sources;

    @Autowired
    private List<ScheduledTaskHolder> scheduled;

    @Autowired
    private List<RecurringTask<?>> jobs;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @TestConfiguration(proxyBeanMethods = false)
    static class Guard {

        @Bean
        static OneConnection oneConnection() {
            return new OneConnection();
        }
    }

    @AfterEach
    void nothingAskedForASecondConnection() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> db.sql("select count(*) from events.event_publication")
                                .query(Long.class)
                                .single()
                        == 0);
        assertThat(guard.faults()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyEndpointNeedsOneConnectionAtATime() {
        var samples = new Samples(RunningApp.of(context));
        return Endpoint.all(mapping).stream()
                .map(endpoint -> dynamicTest(endpoint.toString(), () -> {
                    samples.beforeSending(this::coolDown);
                    var answer = samples.answer(endpoint);
                    assertThat(guard.faults()).isEmpty();
                    assertThat(answer.statusCode())
                            .as(answer.body())
                            .satisfies(status -> assertThat(status < 300
                                            || Samples.REFUSED.contains(endpoint.toString()) && status < 500)
                                    .isTrue());
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyJobNeedsOneConnectionAtATime() {
        var all = new ArrayList<DynamicTest>();
        scheduled.forEach(holder -> holder.getScheduledTasks()
                .forEach(task -> all.add(dynamicTest(
                        task.toString(), () -> task.getTask().getRunnable().run()))));
        jobs.forEach(job -> all.add(dynamicTest(
                job.getName(),
                () -> job.execute(
                        new TaskInstance<>(job.getName(), "recurring"), Mockito.mock(ExecutionContext.class)))));
        assertThat(jobs).isNotEmpty();
        return all.stream();
    }

    @Test
    void importsAndExportsEndWithOneConnection() throws Exception {
        RunningApp app = RunningApp.of(context);
        Person owner = app.owner();
        byte[] file = "Прізвище,Телефон\nОдин,0671234501\nДва,0671234502\nТри,немає\n"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        JsonNode uploaded = owner.upload(app, "/api/v1/imports", "люди.csv", file, Map.of("kind", "CONTACT"));
        assertThat(uploaded.hasNonNull("id")).as(uploaded.toString()).isTrue();
        String path = "/api/v1/imports/" + uploaded.path("id").longValue();
        owner.post(app, path + "/run", Map.of("onError", "SKIP"));
        assertThat(ended(owner, path, "RUNNING").path("state").stringValue()).isEqualTo("DONE");
        assertThat(owner.send(app, "GET", path + "/rejects", null, Map.of()).statusCode())
                .isEqualTo(200);
        owner.post(app, path + "/undo", Map.of());
        assertThat(ended(owner, path, "UNDOING").path("state").stringValue()).isEqualTo("UNDONE");
        for (ExportSource<?, ?, ?> source : sources) {
            JsonNode ordered = owner.post(
                    app, "/api/v1/exports", Map.of("resource", source.list().name(), "format", "xlsx"));
            String export = "/api/v1/exports/" + ordered.path("id").longValue();
            assertThat(ended(owner, export, "WAITING", "RUNNING").path("state").stringValue())
                    .isEqualTo("DONE");
        }
    }

    /** The rights of all are dropped whenever anybody's change: then all ask at once. */
    @Test
    void rightsOfManyAreLoadedAtOnceWithOneConnection() throws Exception {
        RunningApp.of(context).owner();
        db.sql("""
                        insert into users.person (id, version, email, password_hash, name, first_name, last_name, role_id, active,
                            language, time_zone, created_at, updated_at)
                        select 700000 + n, 0, 'cold' || n || '@example.com', 'x', 'Працівник ' || n, 'П', 'П', role_id, true,
                            language, time_zone, now(), now()
                        from users.person, generate_series(1, :people) n where email = 'owner@example.com'
                        """).param("people", PEOPLE).update();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 20; round++) {
                coolDown();
                var asked = new ArrayList<Callable<Long>>();
                for (int client = 0; client < CLIENTS; client++) {
                    long person = 700_001 + client % PEOPLE;
                    asked.add(() -> viewers.viewer(person, null).id());
                }
                for (var answer : threads.invokeAll(asked)) {
                    assertThat(answer.get()).isPositive();
                }
            }
        }
    }

    private void coolDown() {
        bus.publish("viewers", "");
        bus.publish("deals-funnels", "");
        db.sql("select id from users.person order by id limit 20")
                .query(Long.class)
                .list()
                .forEach(person -> bus.publish("record-names", "USER:" + person));
    }

    private JsonNode ended(Person owner, String path, String... going) throws Exception {
        RunningApp app = RunningApp.of(context);
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> owner.get(app, path),
                        now -> !List.of(going).contains(now.path("state").asString("")));
    }
}
