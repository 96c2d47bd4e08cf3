package crm.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import crm.deals.api.EntryCreated;
import crm.deals.api.EntryFactsBuilder;
import crm.kernel.RecordRef;
import crm.kernel.RecordType;
import crm.testing.http.AppTest;
import crm.testing.http.Person;
import crm.testing.http.RunningApp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** What a node that ended has left in the registry comes to its listener. */
@AppTest
class OutstandingEventsTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private OutstandingEvents outstanding;

    @Autowired
    private AsyncConfigurer async;

    @Autowired
    private AsyncTaskExecutor eventExecutor;

    @Autowired
    private JdbcClient db;

    @Autowired
    private JsonMapper json;

    @Test
    void listenersBehindTheRegistryRunOnTheFewThreads() {
        assertThat(async.getAsyncExecutor()).isSameAs(eventExecutor);
    }

    @Test
    void anEventThatNobodyCameToIsOfferedAgain() throws Exception {
        RunningApp app = RunningApp.of(context);
        Person colleague = app.colleague("told@example.com", "MANAGER");
        long id = colleague.get(app, "/api/v1/me").path("id").longValue();
        long deal = app.owner()
                .post(app, "/api/v1/deals", Map.of("title", "Залишена"))
                .path("id")
                .longValue();
        app.owner()
                .post(
                        app,
                        "/api/v1/deals/bulk",
                        Map.of("ids", List.of(deal), "action", "ASSIGN", "change", Map.of("responsibleId", id)));
        await().until(() -> told(id) == 1);
        await().until(() -> archived("COMPLETED") > 0);
        db.sql("""
                with taken as (delete from events.event_publication_archive where serialized_event like '%Залишена%' returning *)
                insert into events.event_publication (id, listener_id, event_type, serialized_event, publication_date, status,
                    completion_attempts, last_resubmission_date)
                select id, listener_id, event_type, serialized_event, now() - interval '5 minutes', 'PUBLISHED', 0, null from taken
                """).update();
        db.sql("delete from communications.notification where person_id = :id")
                .param("id", id)
                .update();
        db.sql("delete from communications.told where person_id = :id")
                .param("id", id)
                .update();

        outstanding.offer();

        await().until(() -> told(id) == 1);
        await().until(() -> archived("COMPLETED") > 0);
    }

    @Test
    void aRecordThatAnEarlierVersionMadeForAColleagueIsToldOfOutOfTheRegistry() throws Exception {
        RunningApp app = RunningApp.of(context);
        Person colleague = app.colleague("told-later@example.com", "MANAGER");
        long id = colleague.get(app, "/api/v1/me").path("id").longValue();
        long owner = app.owner().get(app, "/api/v1/me").path("id").longValue();
        var facts = EntryFactsBuilder.builder()
                .subject(new RecordRef(RecordType.DEAL, 1))
                .name("Колишня")
                .actorId(owner)
                .at(Instant.now())
                .responsibleId(id)
                .funnelId(2)
                .stageId(11)
                .version(0)
                .build();
        db.sql("""
                insert into events.event_publication (id, listener_id, event_type, serialized_event, publication_date, status,
                    completion_attempts)
                values (gen_random_uuid(), 'communications.notices', :type, :event, now() - interval '5 minutes', 'PUBLISHED', 0)
                """)
                .param("type", EntryCreated.class.getName())
                .param("event", json.writeValueAsString(new EntryCreated(facts, List.of())))
                .update();

        outstanding.offer();

        await().until(() -> told(id) == 1);
    }

    @Test
    void anEventWhoseListenerAlwaysFailsIsPutAsideAndKept() {
        db.sql("""
                insert into events.event_publication (id, listener_id, event_type, serialized_event, publication_date, status,
                    completion_attempts)
                values (gen_random_uuid(), 'communications.notices', 'crm.NoSuchEvent', '{"of":"Залишена"}', now(), 'FAILED', :attempts)
                """).param("attempts", OutstandingEvents.ATTEMPTS).update();

        outstanding.offer();

        assertThat(archived("FAILED")).isEqualTo(1);
    }

    @Test
    void whatWasDealtWithIsForgottenAfterThirtyDaysAndWhatFailedIsNot() {
        db.sql("""
                insert into events.event_publication_archive (id, listener_id, event_type, serialized_event, publication_date,
                    completion_date, status, completion_attempts)
                values (gen_random_uuid(), 'forgotten', 'crm.Event', '{}', now() - interval '31 days', now() - interval '31 days',
                        'COMPLETED', 1),
                    (gen_random_uuid(), 'young', 'crm.Event', '{}', now() - interval '29 days', now() - interval '29 days',
                        'COMPLETED', 1),
                    (gen_random_uuid(), 'failed', 'crm.Event', '{}', now() - interval '31 days', null, 'FAILED', 30)
                """).update();

        outstanding.forget();

        assertThat(db.sql("select listener_id from events.event_publication_archive where event_type = 'crm.Event'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("young", "failed");
        db.sql("delete from events.event_publication_archive where event_type = 'crm.Event'")
                .update();
    }

    private long told(long person) {
        return db.sql("select count(*) from communications.notification where person_id = :id")
                .param("id", person)
                .query(Long.class)
                .single();
    }

    private long archived(String status) {
        return db.sql(
                        "select count(*) from events.event_publication_archive where status = :status and serialized_event like '%Залишена%'")
                .param("status", status)
                .query(Long.class)
                .single();
    }
}
