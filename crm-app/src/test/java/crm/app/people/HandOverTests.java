package crm.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import crm.testing.http.AppTest;
import crm.testing.http.Person;
import crm.testing.http.RunningApp;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Somebody leaves who is responsible for thousands of records. */
@AppTest
class HandOverTests {

    private static final int ENTRIES = 20_000;
    private static final int CONTACTS = 2_000;
    private static final int COMPANIES = 200;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcTemplate db;

    @Test
    void thousandsOfRecordsPassToTheSuccessorWithinSecondsWithTheirHistory() throws Exception {
        Person leaver = colleague("MANAGER");
        Person successor = colleague("MANAGER");
        long from = id(leaver);
        long to = id(successor);
        load(from, 100_000_000);
        Map<String, Long> held = held(from);
        assertThat(held)
                .containsEntry("LEAD", ENTRIES / 2L)
                .containsEntry("DEAL", ENTRIES / 2L)
                .containsEntry("CONTACT", (long) CONTACTS)
                .containsEntry("COMPANY", (long) COMPANIES);

        long began = System.nanoTime();
        var answer = owner().send(
                        app(), "POST", "/api/v1/users/" + from + "/deactivate", Map.of("handOverToId", to), Map.of());
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        System.out.println("hand-over of " + (ENTRIES + CONTACTS + COMPANIES) + " records took " + took);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(took).isLessThan(Duration.ofSeconds(10));
        assertThat(held(from)).isEmpty();
        assertThat(held(to)).isEqualTo(held);
        JsonNode entries = successor.get(app(), "/api/v1/funnel-entries?count=true&responsible=me&limit=1");
        assertThat(entries.path("countAtLeast").intValue()).isEqualTo(10_000);
        assertThat(successor
                        .get(app(), "/api/v1/contacts?count=true&limit=1")
                        .path("count")
                        .intValue())
                .isEqualTo(CONTACTS);
        assertThat(lines(to)).isEqualTo(ENTRIES + CONTACTS + COMPANIES);
        JsonNode deal = successor.get(app(), "/api/v1/deals/100000002");
        assertThat(deal.path("responsible").path("id").longValue()).isEqualTo(to);
        assertThat(successor
                        .get(app(), "/api/v1/activity?record=DEAL:100000002")
                        .path("items")
                        .get(0)
                        .path("changes")
                        .get(0)
                        .path("field")
                        .stringValue())
                .isEqualTo("responsible");
        assertThat(leaver.send(app(), "GET", "/api/v1/deals/100000002", null, Map.of())
                        .statusCode())
                .isEqualTo(401);
        JsonNode taken = owner().get(app(), "/api/v1/users/" + to + "/statistics");
        assertThat(figure(taken, "DEAL", "takenOver")).isEqualTo(ENTRIES / 2);
        assertThat(figure(taken, "LEAD", "takenOver")).isEqualTo(ENTRIES / 2);
    }

    @Test
    void whenItBreaksInTheMiddleNothingHasChanged() throws Exception {
        Person leaver = colleague("MANAGER");
        Person successor = colleague("MANAGER");
        long from = id(leaver);
        load(from, 200_000_000);
        Map<String, Long> held = held(from);
        long lines = lines(id(successor));
        db.execute("""
                create function contacts.break_down() returns trigger language plpgsql as
                $$ begin raise exception 'broken'; end $$
                """);
        db.execute(
                "create trigger break_down after update on contacts.company for each statement execute function contacts.break_down()");
        try {
            assertThat(owner().send(
                                    app(),
                                    "POST",
                                    "/api/v1/users/" + from + "/deactivate",
                                    Map.of("handOverToId", id(successor)),
                                    Map.of())
                            .statusCode())
                    .isEqualTo(500);
        } finally {
            db.execute("drop function contacts.break_down() cascade");
        }
        assertThat(held(from)).isEqualTo(held);
        assertThat(held(id(successor))).isEmpty();
        assertThat(lines(id(successor))).isEqualTo(lines);
        assertThat(leaver.send(app(), "GET", "/api/v1/me", null, Map.of()).statusCode())
                .isEqualTo(200);
    }

    private void load(long person, long firstId) {
        db.update("""
                insert into deals.entry (id, version, kind, number, title, funnel_id, stage_id, stage_order, stage_changed_at,
                    responsible_id, responsible_name, amount, currency, payment_status, search_text, created_at, updated_at)
                select ? + n, 0, case when n % 2 = 0 then 'DEAL' else 'LEAD' end, ? + n, 'Саморізи ' || md5(n::text),
                    case when n % 2 = 0 then 2 else 1 end, case when n % 2 = 0 then 11 else 1 end, 1, now(), ?, 'Петро',
                    n, 'UAH', case when n % 2 = 0 then 1 else 0 end, 'саморізи ' || md5(n::text), now() - n * interval '1 minute', now()
                from generate_series(1, ?) n
                """, firstId, firstId, person, ENTRIES);
        // Each has a past that follows it.
        db.update("""
                insert into users.activity (at, user_id, action, record_type, record_id, record_name, responsible_id, changes)
                select now() - n * interval '1 minute', ?, 'CREATED', case when n % 2 = 0 then 'DEAL' else 'LEAD' end, ? + n,
                    'Саморізи', ?, '[]'
                from generate_series(1, ?) n
                """, person, firstId, person, ENTRIES);
        db.update("""
                insert into contacts.contact (id, version, name, first_name, responsible_id, receives_news, tags, search_text, created_at, updated_at)
                select ? + n, 0, 'Клієнт ' || n, 'Клієнт', ?, false, '{}', 'клієнт ' || n, now(), now() from generate_series(1, ?) n
                """, firstId, person, CONTACTS);
        db.update("""
                insert into contacts.company (id, version, name, responsible_id, tags, search_text, created_at, updated_at)
                select ? + n, 0, 'Компанія ' || n, ?, '{}', 'компанія ' || n, now(), now() from generate_series(1, ?) n
                """, firstId, person, COMPANIES);
    }

    private Map<String, Long> held(long person) throws Exception {
        Map<String, Long> held = new HashMap<>();
        for (JsonNode kind :
                owner().get(app(), "/api/v1/users/" + person + "/holdings").path("records")) {
            held.put(kind.path("recordType").stringValue(), kind.path("count").longValue());
        }
        return held;
    }

    /** Lines that say who is responsible from now on. */
    private long lines(long person) {
        Long lines = db.queryForObject(
                "select count(*) from users.activity where responsible_id = ? and changes @> ?::jsonb",
                Long.class,
                person,
                "[{\"field\":\"responsible\"}]");
        return lines == null ? 0 : lines;
    }

    private static int figure(JsonNode statistics, String type, String key) {
        for (JsonNode section : statistics.path("sections")) {
            for (JsonNode figure : section.path("figures")) {
                if (section.path("recordType").stringValue().equals(type)
                        && figure.path("key").stringValue().equals(key)) {
                    return figure.path("value").asInt();
                }
            }
        }
        throw new AssertionError(List.of(type, key) + " is not in " + statistics);
    }

    private long id(Person person) throws Exception {
        return person.get(app(), "/api/v1/me").path("id").longValue();
    }

    private Person colleague(String role) throws Exception {
        return app().colleague(UUID.randomUUID() + "@example.com", role);
    }

    private Person owner() throws Exception {
        return app().owner();
    }

    private RunningApp app() {
        return RunningApp.of(context);
    }
}
