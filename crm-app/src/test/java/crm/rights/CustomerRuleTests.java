package crm.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import crm.testing.http.AppTest;
import crm.testing.http.LiveClient;
import crm.testing.http.Person;
import crm.testing.http.RunningApp;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A manager with a lead whose customer belongs to somebody else: calls, writes, comments, and changes nothing of the customer. */
@AppTest
class CustomerRuleTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private ApplicationContext context;

    private RunningApp app;
    private Person owner;
    private Person manager;
    private long managerId;
    private String phone;
    private String word;
    private JsonNode contact;
    private JsonNode company;
    private JsonNode lead;

    @BeforeEach
    void aLeadWithACustomerOfSomebodyElse() throws Exception {
        app = RunningApp.of(context);
        owner = app.owner();
        manager = app.colleague("customer.rule@example.com", "MANAGER");
        managerId = id(manager.get(app, "/api/v1/me"));
        long unique = System.nanoTime();
        word = "Чужак" + Long.toString(unique, 36);
        phone = "+38067" + String.format("%07d", unique / 1_000 % 10_000_000);
        company = owner.post(app, "/api/v1/companies", Map.of("name", "ТОВ " + word, "phones", List.of(number())));
        contact = owner.post(
                app,
                "/api/v1/contacts",
                Map.of(
                        "lastName", word,
                        "phones", List.of(number()),
                        "emails", List.of(Map.of("address", word.hashCode() + "@example.com")),
                        "companyIds", List.of(id(company))));
        lead = owner.post(
                app,
                "/api/v1/leads",
                Map.of(
                        "title",
                        "Лід менеджера",
                        "responsibleId",
                        managerId,
                        "contactId",
                        id(contact),
                        "companyId",
                        id(company)));
    }

    @Test
    void theCardTellsHowToReachTheCustomerAndAllowsNoChange() throws Exception {
        JsonNode card = manager.get(app, path(contact));
        assertThat(card.at("/phones/0/number").stringValue()).isEqualTo(phone);
        assertThat(card.path("emails")).hasSize(1);
        assertThat(card.path("companies")).hasSize(1);
        assertThat(card.path("allowed")).isEmpty();
        assertThat(manager.get(app, companyPath()).path("allowed")).isEmpty();
        assertThat(status(manager, "PATCH", path(contact), Map.of("tags", List.of("моє"))))
                .isEqualTo(403);
        assertThat(status(manager, "DELETE", companyPath(), null)).isEqualTo(403);
    }

    @Test
    void theCustomerMayBeTakenOffOnesOwnLead() throws Exception {
        var taken = manager.send(
                app,
                "PATCH",
                "/api/v1/leads/" + id(lead),
                Map.of("comment", "не той клієнт", "contactId", id(manager.post(app, "/api/v1/contacts", Map.of("lastName", "Той")))),
                Map.of("If-Match", "\"0\""));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(status(manager, "GET", path(contact), null)).isEqualTo(404);
        assertThat(status(manager, "GET", companyPath(), null)).isEqualTo(200);
    }

    @Test
    void listsStayNarrowedAndSearchFindsTheCustomer() throws Exception {
        assertThat(found(manager, "/api/v1/contacts?limit=200")).doesNotContain(id(contact));
        assertThat(found(manager, "/api/v1/contacts?q=" + phone.substring(4))).containsExactly(id(contact));
        assertThat(found(manager, "/api/v1/contacts?q=" + phone.substring(4) + "&sort=name"))
                .containsExactly(id(contact));
        assertThat(found(manager, "/api/v1/companies?q=" + phone.substring(4))).containsExactly(id(company));
        assertThat(Person.json(body(manager, "/api/v1/contacts?count=true&q=" + phone.substring(4)))
                        .path("count")
                        .intValue())
                .isEqualTo(1);
        JsonNode alike = manager.get(app, "/api/v1/contacts/duplicates?phone=" + phone.substring(3));
        assertThat(alike.at("/items/0/record/id").longValue()).isEqualTo(id(contact));
        Person stranger = app.colleague("customer.stranger@example.com", "MANAGER");
        assertThat(found(stranger, "/api/v1/contacts?q=" + phone.substring(4))).isEmpty();
        assertThat(found(stranger, "/api/v1/funnel-entries?q=" + phone.substring(4)))
                .isEmpty();
    }

    @Test
    void filesOfCommentsAreReadAndTheTalkIsHeard() throws Exception {
        String ref = "CONTACT:" + id(contact);
        long file = owner.upload(
                        app, "/api/v1/files", "умови.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8), Map.of())
                .path("id")
                .longValue();
        try (var socket = LiveClient.connect(app, manager.token())) {
            socket.subscribe("/topic/comments.CONTACT." + id(contact));
            await().atMost(PATIENCE).until(() -> {
                owner.post(
                        app,
                        "/api/v1/comments",
                        Map.of("record", ref, "text", "Гляньте @[" + managerId + "]", "fileIds", List.of(file)));
                return socket.next(500) != null;
            });
            assertThat(manager.download(app, "/api/v1/files/" + file, Map.of()).statusCode())
                    .isEqualTo(200);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(body(manager, "/api/v1/notifications?kind=MENTIONED&seen=false"))
                            .contains(word));
            JsonNode line =
                    manager.get(app, path(contact) + "/timeline").path("items").get(0);
            assertThat(status(
                            manager,
                            "POST",
                            "/api/v1/comments",
                            Map.of(
                                    "record",
                                    ref,
                                    "text",
                                    "Бачу",
                                    "activityId",
                                    line.path("id").longValue())))
                    .isEqualTo(201);
            assertThat(manager.get(
                                    app,
                                    "/api/v1/comments/counts?activity="
                                            + line.path("id").longValue())
                            .path("items"))
                    .hasSize(1);

            assertThat(status(owner, "DELETE", "/api/v1/leads/" + id(lead), null))
                    .isEqualTo(204);
            while (socket.next(300) != null) {
                // what was said while the lead was there
            }
            owner.post(app, "/api/v1/comments", Map.of("record", ref, "text", "Тепер лише наше"));
            assertThat(socket.next(500)).as("the lead is in the bin").isNull();
            assertThat(status(manager, "GET", path(contact), null)).isEqualTo(404);
            assertThat(manager.download(app, "/api/v1/files/" + file, Map.of()).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void theReasonNamesTheRecordUnlessWhoAsksMayNotReadIt() throws Exception {
        String access = "/api/v1/users/" + managerId + "/access?record=CONTACT:" + id(contact);
        assertThat(reasons(owner, access))
                .contains("Людина бачить запис «Лід менеджера», а хто бачить запис, той бачить і клієнта в ньому.");
        assertThat(reasons(manager, access)).contains("«Лід менеджера»");
    }

    @Test
    void fieldsThatARoleIsKeptFromStayHidden() throws Exception {
        long role = id(owner.post(app, "/api/v1/roles", Map.of("name", "Без телефонів " + word)));
        var granted = owner.send(
                app,
                "PUT",
                "/api/v1/roles/" + role + "/permissions",
                Map.of(
                        "permissions",
                        List.of(Map.of("recordType", "LEAD", "action", "READ", "scope", "OWN")),
                        "fields",
                        List.of(Map.of("recordType", "CONTACT", "field", "phones", "access", "HIDDEN"))),
                Map.of("If-Match", "\"0\""));
        assertThat(granted.statusCode()).as(granted.body()).isEqualTo(200);
        Person kept = owner.invite(app, "kept" + System.nanoTime() + "@example.com", role, null);
        owner.send(
                app,
                "PATCH",
                "/api/v1/leads/" + id(lead),
                Map.of("responsibleId", id(kept.get(app, "/api/v1/me"))),
                Map.of("If-Match", "\"0\""));

        JsonNode card = kept.get(app, path(contact));
        assertThat(card.path("lastName").stringValue()).isEqualTo(word);
        assertThat(card.path("phones")).isEmpty();
        assertThat(card.path("emails")).hasSize(1);
        assertThat(found(kept, "/api/v1/contacts?q=" + word)).containsExactly(id(contact));
        assertThat(found(kept, "/api/v1/contacts?q=" + phone.substring(4))).isEmpty();
        assertThat(found(kept, "/api/v1/leads?q=" + phone.substring(4))).isEmpty();
        assertThat(status(kept, "GET", "/api/v1/contacts", null)).isEqualTo(403);
        assertThat(status(manager, "GET", path(contact), null))
                .as("whose lead it was")
                .isEqualTo(404);
    }

    @Test
    void aCustomerInTheBinIsReadByNobodyAndFoundByNoPhone() throws Exception {
        assertThat(found(manager, "/api/v1/leads?q=" + phone.substring(4))).containsExactly(id(lead));
        JsonNode now = owner.get(app, path(contact));
        assertThat(owner.send(
                                app,
                                "DELETE",
                                path(contact),
                                null,
                                Map.of("If-Match", "\"" + now.path("version").longValue() + "\""))
                        .statusCode())
                .isEqualTo(204);

        assertThat(status(manager, "GET", path(contact), null)).isEqualTo(404);
        assertThat(found(manager, "/api/v1/contacts?deleted=true&q=" + phone.substring(4)))
                .isEmpty();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(found(manager, "/api/v1/leads?q=" + phone.substring(4)))
                        .isEmpty());
        assertThat(found(manager, "/api/v1/leads?q=" + word)).containsExactly(id(lead));
        assertThat(owner.send(
                                app,
                                "POST",
                                path(contact) + "/restore",
                                null,
                                Map.of("If-Match", "\"" + (now.path("version").longValue() + 1) + "\""))
                        .statusCode())
                .isEqualTo(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(found(manager, "/api/v1/leads?q=" + phone.substring(4)))
                        .containsExactly(id(lead)));
    }

    @Test
    void whatIsTakenOutAsAFileTakesTheOwnRight() throws Exception {
        JsonNode ordered = manager.post(
                app, "/api/v1/exports", Map.of("resource", "contacts", "format", "csv", "filter", Map.of("q", word)));
        String export = "/api/v1/exports/" + id(ordered);
        await().atMost(PATIENCE)
                .until(() -> !manager.get(app, export).path("finishedAt").isNull());
        byte[] file = manager.download(
                        app,
                        "/api/v1/files/"
                                + manager.get(app, export).at("/file/id").longValue(),
                        Map.of())
                .body();
        assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain(word);
    }

    private String reasons(Person asking, String access) throws Exception {
        for (JsonNode verdict : asking.get(app, access).path("actions")) {
            if (verdict.path("action").stringValue().equals("READ")) {
                assertThat(verdict.path("allowed").booleanValue()).isTrue();
                return verdict.path("reasons").toString();
            }
        }
        throw new AssertionError("no verdict on reading");
    }

    private Map<String, Object> number() {
        return Map.of("number", phone);
    }

    private static String path(JsonNode contact) {
        return "/api/v1/contacts/" + id(contact);
    }

    private String companyPath() {
        return "/api/v1/companies/" + id(company);
    }

    private List<Long> found(Person person, String path) throws Exception {
        return Person.json(body(person, path))
                .path("items")
                .valueStream()
                .map(CustomerRuleTests::id)
                .toList();
    }

    private String body(Person person, String path) throws Exception {
        var answer = person.send(app, "GET", path, null, Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private int status(Person person, String method, String path, @Nullable Object body) throws Exception {
        return person.send(app, method, path, body, Map.of("If-Match", "\"0\"")).statusCode();
    }

    private static long id(JsonNode record) {
        return record.path("id").longValue();
    }
}
