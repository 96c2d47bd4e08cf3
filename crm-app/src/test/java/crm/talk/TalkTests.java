package crm.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import crm.testing.http.AppTest;
import crm.testing.http.Person;
import crm.testing.http.RunningApp;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What people say about real records, and what they are told of what others did. */
@AppTest
class TalkTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient db;

    @Test
    void aCommentStandsInTheCardsTimelineAndItsFileIsForWhoeverReadsTheCard() throws Exception {
        Person colleague = colleague("talker@example.com");
        JsonNode deal = made("/api/v1/deals", "title", "Коментована угода", id(colleague));
        String card = "/api/v1/deals/" + deal.path("id").longValue();
        byte[] bytes = "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8);
        long file = owner().upload(app(), "/api/v1/files", "рахунок.pdf", bytes, Map.of())
                .path("id")
                .longValue();
        String record = "DEAL:" + deal.path("id").longValue();
        JsonNode comment = owner().post(
                        app(),
                        "/api/v1/comments",
                        Map.of("record", record, "text", "Ось рахунок", "fileIds", List.of(file)));
        assertThat(comment.path("files").get(0).path("name").stringValue()).isEqualTo("рахунок.pdf");

        JsonNode line = colleague.get(app(), card + "/timeline").path("items").get(0);
        assertThat(line.path("action").stringValue()).isEqualTo("COMMENTED");
        assertThat(line.path("changes").get(0).path("to")).isEqualTo(comment.path("id"));
        assertThat(colleague.download(app(), "/api/v1/files/" + file, Map.of()).body())
                .isEqualTo(bytes);
        assertThat(stranger()
                        .send(app(), "GET", "/api/v1/files/" + file, null, Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger()
                        .send(app(), "GET", "/api/v1/comments?record=" + record, null, Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(notifications(colleague)).anyMatch(text -> text.contains("коментує «Коментована угода»"));
    }

    @Test
    void aLineOfTheHistoryIsCommentedAlsoWhenItsRecordIsInTheBin() throws Exception {
        JsonNode contact =
                owner().post(app(), "/api/v1/contacts", Map.of("firstName", "Видалена", "lastName", "Людина"));
        long id = contact.path("id").longValue();
        owner().send(app(), "DELETE", "/api/v1/contacts/" + id, null, version(contact));
        JsonNode line = owner().get(app(), "/api/v1/activity?record=CONTACT:" + id + "&action=DELETED")
                .path("items")
                .get(0);
        long lineId = line.path("id").longValue();
        var answer = owner().send(
                        app(),
                        "POST",
                        "/api/v1/comments",
                        Map.of("record", "CONTACT:" + id, "text", "Навіщо?", "activityId", lineId),
                        Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(owner().get(app(), "/api/v1/comments?activity=" + lineId).path("items"))
                .hasSize(1);
        JsonNode counts = owner().get(app(), "/api/v1/comments/counts?activity=" + lineId + "&activity=1");
        assertThat(counts.path("items")).hasSize(1);
        assertThat(counts.path("items").get(0).path("count").intValue()).isEqualTo(1);
    }

    @Test
    void theFileOfACommentOnALineIsReadByWhoeverSeesTheLineAlsoWhenItsRecordIsInTheBin() throws Exception {
        JsonNode contact = owner().post(app(), "/api/v1/contacts", Map.of("lastName", "Зниклий"));
        long id = contact.path("id").longValue();
        long lineId = owner().get(app(), "/api/v1/activity?record=CONTACT:" + id + "&action=CREATED")
                .at("/items/0/id")
                .longValue();
        byte[] bytes = "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8);
        long file = owner().upload(app(), "/api/v1/files", "доказ.pdf", bytes, Map.of())
                .path("id")
                .longValue();
        owner().post(
                        app(),
                        "/api/v1/comments",
                        Map.of(
                                "record",
                                "CONTACT:" + id,
                                "text",
                                "Ось чому",
                                "activityId",
                                lineId,
                                "fileIds",
                                List.of(file)));
        owner().send(app(), "DELETE", "/api/v1/contacts/" + id, null, version(contact));

        assertThat(owner().get(app(), "/api/v1/comments?activity=" + lineId)
                        .at("/items/0/files/0/id")
                        .longValue())
                .isEqualTo(file);
        assertThat(owner().download(app(), "/api/v1/files/" + file, Map.of()).body())
                .isEqualTo(bytes);
        assertThat(stranger()
                        .send(app(), "GET", "/api/v1/files/" + file, null, Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aRecordMadeForAnotherIsToldInItsTransactionAndLeavesNoTraceInTheRegistry() throws Exception {
        Person colleague = colleague("assigned@example.com");
        long before = publications();
        made("/api/v1/deals", "title", "Для себе", id(owner()));
        made("/api/v1/contacts", "firstName", "Для себе", id(owner()));
        long deal = made("/api/v1/deals", "title", "Для колеги", id(colleague))
                .path("id")
                .longValue();
        assertThat(publications()).isEqualTo(before);
        assertThat(notifications(colleague))
                .contains("Олена Власник призначає вас відповідальною особою: «Для колеги»");
        assertThat(db.sql("""
                                select count(distinct xmin::text) from (
                                    select xmin from deals.entry where id = :deal
                                    union all
                                    select xmin from communications.notification where record_type = 'DEAL' and record_id = :deal
                                    union all
                                    select xmin from users.activity where record_type = 'DEAL' and record_id = :deal) written
                                """).param("deal", deal).query(Long.class).single())
                .as("transactions")
                .isEqualTo(1);
        assertThat(notifications(owner())).noneMatch(text -> text.contains("Для себе"));
    }

    @Test
    void whatOthersDoToOnesRecordsIsToldAndLeavesNoTraceInTheRegistry() throws Exception {
        Person colleague = colleague("changed@example.com");
        JsonNode deal = made("/api/v1/deals", "title", "Рухома", id(colleague));
        JsonNode lost = made("/api/v1/leads", "title", "Втрачений", id(colleague));
        JsonNode contact = made("/api/v1/contacts", "firstName", "Змінений", id(colleague));
        JsonNode company = made("/api/v1/companies", "name", "ТОВ Змінене", id(colleague));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(notifications(colleague)).hasSize(4));
        colleague.post(app(), "/api/v1/notifications/seen", Map.of("all", true));
        long before = publications();
        String card = "/api/v1/deals/" + deal.path("id").longValue();
        JsonNode stage = owner().get(
                        app(), "/api/v1/funnels/" + deal.at("/funnel/id").longValue())
                .at("/stages/1");
        var moved = owner().send(
                        app(),
                        "POST",
                        card + "/move",
                        Map.of("stageId", stage.path("id").longValue()),
                        version(deal));
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        owner().post(app(), "/api/v1/leads/" + lost.path("id").longValue() + "/lose", Map.of("reason", "дорого"));
        for (String sum : List.of("10", "20")) {
            var changed = owner().send(
                            app(),
                            "PATCH",
                            card,
                            Map.of("amount", Map.of("amount", sum, "currency", "UAH")),
                            version(owner().get(app(), card)));
            assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        }
        patched(colleague, "/api/v1/deals/", owner().get(app(), card));
        assertThat(publications()).isEqualTo(before);
        patched(owner(), "/api/v1/contacts/", contact);
        patched(owner(), "/api/v1/companies/", company);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(notifications(colleague))
                        .containsExactlyInAnyOrder(
                                "Олена Власник переводить на інший етап: «Рухома»",
                                "Зміни в записі (2): «Рухома». Останню вносить Олена Власник",
                                "Олена Власник переводить на інший етап: «Втрачений»",
                                "Олена Власник вносить зміни: «Змінений»",
                                "Олена Власник вносить зміни: «ТОВ Змінене»"));
        assertThat(colleague
                        .get(app(), "/api/v1/notifications?seen=false&kind=RECORD_MOVED")
                        .toString())
                .contains(" → " + stage.path("name").stringValue())
                .doesNotContain("дорого");
    }

    @Test
    void whoTakesOverIsToldOnceWithTheNumberOfRecords() throws Exception {
        Person leaving = colleague("leaving@example.com");
        Person heir = colleague("heir@example.com");
        for (int i = 0; i < 3; i++) {
            made("/api/v1/contacts", "firstName", "Клієнт " + i, id(leaving));
        }
        made("/api/v1/deals", "title", "Угода", id(leaving));
        JsonNode person = owner().get(app(), "/api/v1/users/" + id(leaving));
        var answer = owner().send(
                        app(),
                        "POST",
                        "/api/v1/users/" + id(leaving) + "/deactivate",
                        Map.of("handOverToId", id(heir)),
                        version(person));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        awaitNotification(heir, "Тепер ви відповідаєте за записи працівника Петро leaving. Усього: 4");
        assertThat(notifications(heir)).hasSize(1);
    }

    @Test
    void aPersonIsToldOfANewRole() throws Exception {
        Person colleague = colleague("promoted@example.com");
        JsonNode person = owner().get(app(), "/api/v1/users/" + id(colleague));
        var answer = owner().send(
                        app(),
                        "PATCH",
                        "/api/v1/users/" + id(colleague),
                        Map.of("roleId", owner().role(app(), "ADMINISTRATOR")),
                        version(person));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        awaitNotification(colleague, "Олена Власник змінює вашу роль або групи");
    }

    private void patched(Person by, String path, JsonNode record) throws Exception {
        var answer = by.send(
                app(),
                "PATCH",
                path + record.path("id").longValue(),
                Map.of("tags", List.of("змінено")),
                version(record));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void awaitNotification(Person person, String text) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(notifications(person)).contains(text));
    }

    private List<String> notifications(Person person) throws Exception {
        List<String> texts = new ArrayList<>();
        person.get(app(), "/api/v1/notifications?seen=false")
                .path("items")
                .forEach(item -> texts.add(item.path("text").stringValue()));
        return texts;
    }

    /** All there ever were: finished ones move to the archive. */
    private long publications() {
        return db.sql(
                        "select (select count(*) from events.event_publication) + (select count(*) from events.event_publication_archive)")
                .query(Long.class)
                .single();
    }

    private JsonNode made(String path, String member, String name, long responsible) throws Exception {
        Map<String, Object> body = new LinkedHashMap<>(Map.of(member, name, "responsibleId", responsible));
        var answer = owner().send(app(), "POST", path, body, Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Person.json(answer.body());
    }

    private long id(Person person) throws Exception {
        return person.get(app(), "/api/v1/me").path("id").longValue();
    }

    private static Map<String, String> version(JsonNode record) {
        return Map.of("If-Match", "\"" + record.path("version").longValue() + "\"");
    }

    private Person colleague(String email) throws Exception {
        return app().colleague(email, "MANAGER");
    }

    private Person stranger() throws Exception {
        return app().colleague("talk-stranger@example.com", "MANAGER");
    }

    private RunningApp app() {
        return RunningApp.of(context);
    }

    private Person owner() throws Exception {
        return app().owner();
    }
}
