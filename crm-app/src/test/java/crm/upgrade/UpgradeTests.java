package crm.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import crm.data.RecordKinds;
import crm.testing.TestServices;
import crm.testing.http.AppTest;
import crm.testing.http.Person;
import crm.testing.http.RunningApp;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** The version of 28 November 2026 was used by three people; their data lives on. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = {TestServices.class, AppTest.Place.class, UpgradeTests.OfNovember28.class})
@DirtiesContext
class UpgradeTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient db;

    @Autowired
    RecordKinds kinds;

    private static final String LEFT = "/upgrade/20261128.sql.gz";

    static final class OfNovember28 extends Former {
        OfNovember28() {
            super(LEFT);
        }
    }

    private static FormerInstallation former() throws IOException {
        return FormerInstallation.read(LEFT);
    }

    @Test
    void peopleSignInWithTheirPasswordsAndProgramsWithTheirTokens() throws Exception {
        assertThat(owner().get(app(), "/api/v1/me").path("name").stringValue()).isEqualTo("Олена Власник");
        assertThat(manager().get(app(), "/api/v1/me").path("name").stringValue())
                .isEqualTo("Петро Менеджер");
        assertThat(program().get(app(), "/api/v1/me").path("name").stringValue())
                .isEqualTo("Олена Власник");
    }

    @Test
    void theBuiltInRolesHaveTheRightsThatTheKindsOfRecordsDeclare() {
        List<String> declared = kinds.all().stream()
                .flatMap(kind -> kind.builtIn().entrySet().stream()
                        .flatMap(role -> role.getValue().entrySet().stream()
                                .map(right -> String.join(
                                        " ",
                                        role.getKey().name(),
                                        kind.type().name(),
                                        right.getKey().name(),
                                        right.getValue().name()))))
                .toList();
        assertThat(db.sql("""
                                select r.code || ' ' || p.record_type || ' ' || p.action || ' ' || p.scope
                                from users.role_permission p join users.role r on r.id = p.role_id where r.built_in
                                """).query((row, number) -> row.getString(1)).list())
                .containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void listsHoldWhatTheyHeldForEachWithTheirRights() throws Exception {
        assertThat(items(program(), "/api/v1/contacts?limit=50")).hasSize(13);
        assertThat(items(program(), "/api/v1/companies")).hasSize(1);
        assertThat(items(program(), "/api/v1/deals?limit=50&q=Замовлення")).hasSize(10);
        assertThat(items(program(), "/api/v1/leads?limit=50&q=Звернення")).hasSize(6);
        assertThat(items(program(), "/api/v1/products")).hasSize(1);
        assertThat(items(manager(), "/api/v1/deals?limit=50&q=Замовлення")).hasSize(5);
        assertThat(items(manager(), "/api/v1/leads?limit=50&q=Звернення")).hasSize(6);
    }

    @Test
    void searchFindsByNameAndByPhone() throws Exception {
        assertThat(items(program(), "/api/v1/contacts?q=0501234503"))
                .singleElement()
                .satisfies(contact ->
                        assertThat(contact.path("name").stringValue()).isEqualTo("Клієнтенко3 Степан"));
        assertThat(items(program(), "/api/v1/contacts?q=Імпортенко")).hasSize(1);
        assertThat(items(program(), "/api/v1/deals?q=Замовлення%207")).isNotEmpty();
    }

    @Test
    void aDealIsWholeWithItsCustomerCommentsFileAndHistoryAndCanBeChanged() throws Exception {
        long id = items(program(), "/api/v1/deals?limit=50&q=Замовлення").stream()
                .filter(found -> found.path("title").stringValue().startsWith("Замовлення 1"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .longValue();
        String path = "/api/v1/deals/" + id;
        JsonNode deal = program().get(app(), path);
        assertThat(deal.path("amount").path("amount").stringValue()).isEqualTo("200.00");
        assertThat(deal.path("contact").path("name").stringValue()).isEqualTo("Клієнтенко1 Іван");
        assertThat(deal.path("company").path("name").stringValue()).contains("Саморіз");
        JsonNode comments = program().get(app(), "/api/v1/comments?record=DEAL:" + id);
        assertThat(comments.path("items")).hasSize(2);
        long file = StreamSupport.stream(comments.path("items").spliterator(), false)
                .flatMap(comment -> StreamSupport.stream(comment.path("files").spliterator(), false))
                .findFirst()
                .orElseThrow()
                .path("id")
                .longValue();
        assertThat(new String(
                        program()
                                .download(app(), "/api/v1/files/" + file, Map.of())
                                .body(),
                        StandardCharsets.US_ASCII))
                .startsWith("%PDF");
        assertThat(items(program(), "/api/v1/activity?record=DEAL:" + id)).isNotEmpty();
        var changed = program()
                .send(
                        app(),
                        "PATCH",
                        path,
                        Map.of("title", "Замовлення 1 виправлене"),
                        Map.of("If-Match", "\"" + deal.path("version").longValue() + "\""));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    }

    @Test
    void newRecordsStandBesideTheFormerOnes() throws Exception {
        for (String path : new String[] {"/api/v1/leads", "/api/v1/deals"}) {
            assertThat(program()
                            .post(app(), path, Map.of("title", "Нове"))
                            .path("id")
                            .longValue())
                    .isGreaterThan(16);
        }
        long contact = program()
                .post(app(), "/api/v1/contacts", Map.of("lastName", "Новенко"))
                .path("id")
                .longValue();
        assertThat(contact).isPositive();
        program().send(app(), "DELETE", "/api/v1/contacts/" + contact, null, Map.of("If-Match", "\"0\""));
    }

    @Test
    void importsNotificationsAndRolesAreThere() throws Exception {
        JsonNode done = program().get(app(), "/api/v1/imports/1");
        assertThat(done.path("state").stringValue()).isEqualTo("DONE");
        assertThat(done.path("created").intValue()).isEqualTo(2);
        assertThat(items(manager(), "/api/v1/notifications"))
                .extracting(notice -> notice.path("kind").stringValue())
                .contains("COMMENTED", "RECORD_MOVED", "ASSIGNED");
        assertThat(items(program(), "/api/v1/roles"))
                .extracting(role -> role.path("name").stringValue())
                .contains("Стажери");
        assertThat(items(program(), "/api/v1/groups")).hasSize(1);
    }

    @Test
    void whoWasInvitedBeforeStillComesIn() throws Exception {
        String email = "waiting@example.com";
        try (HttpClient browser = HttpClient.newHttpClient()) {
            var accepted = browser.send(
                    HttpRequest.newBuilder(app().address()
                                    .resolve("/api/v1/invitations/by-token/" + former().note("invitation")))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("""
                                {"firstName": "Нова", "lastName": "Людина", "password": "%s"}
                                """.formatted(Person.INVITED_PASSWORD)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(201);
        }
        assertThat(Person.known(app(), email, Person.INVITED_PASSWORD)
                        .get(app(), "/api/v1/me")
                        .path("email")
                        .stringValue())
                .isEqualTo(email);
    }

    @Test
    void noChangeOfTheFormerVersionRanTwice() {
        assertThat(db.sql("select count(*) from public.databasechangelog group by id, author, filename having"
                                + " count(*) > 1")
                        .query(Long.class)
                        .list())
                .isEmpty();
    }

    private List<JsonNode> items(Person person, String path) throws Exception {
        JsonNode answer = person.get(app(), path);
        assertThat(answer.has("items")).as(answer.toString()).isTrue();
        return StreamSupport.stream(answer.path("items").spliterator(), false).toList();
    }

    private Person owner() throws Exception {
        return Person.of(Person.signIn(app().address(), "owner@example.com", Person.OWNERS_PASSWORD));
    }

    private Person manager() throws Exception {
        return Person.of(Person.signIn(app().address(), "manager@example.com", Person.INVITED_PASSWORD));
    }

    private static Person program() throws IOException {
        return Person.of(former().note("token"));
    }

    private RunningApp app() {
        return RunningApp.of(context);
    }
}
