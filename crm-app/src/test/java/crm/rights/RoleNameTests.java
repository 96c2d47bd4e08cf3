package crm.rights;

import static org.assertj.core.api.Assertions.assertThat;

import crm.testing.http.AppTest;
import crm.testing.http.Person;
import crm.testing.http.RunningApp;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Built-in roles are called by the language of whoever asks, wherever a role is named; others as people called them. */
@AppTest
class RoleNameTests {

    @Autowired
    private ApplicationContext context;

    private RunningApp app;
    private Person owner;
    private long manager;

    @BeforeEach
    void people() throws Exception {
        app = RunningApp.of(context);
        owner = app.owner();
        manager = app.colleague("named@example.com", "MANAGER")
                .get(app, "/api/v1/me")
                .path("id")
                .longValue();
    }

    @Test
    void peopleAndTheirCardsNameThem() throws Exception {
        assertThat(read("/api/v1/me", "en").path("role").path("name").stringValue())
                .isEqualTo("Owner");
        assertThat(read("/api/v1/me", "uk").path("role").path("name").stringValue())
                .isEqualTo("Власник");
        assertThat(read("/api/v1/users/" + manager, "en")
                        .path("role")
                        .path("name")
                        .stringValue())
                .isEqualTo("Manager");
        assertThat(body("/api/v1/users?limit=200", "en"))
                .contains("\"Manager\"")
                .doesNotContain("Менеджер");
        assertThat(body("/api/v1/users?limit=200", "uk")).contains("\"Менеджер\"");
    }

    @Test
    void invitationsNameThem() throws Exception {
        String email = "invited" + System.nanoTime() + "@example.com";
        owner.post(app, "/api/v1/invitations", Map.of("email", email));
        assertThat(body("/api/v1/invitations?limit=200", "en"))
                .contains("\"Manager\"")
                .doesNotContain("Менеджер");
    }

    @Test
    void rolesAreFoundAndSortedByTheNameThatIsShown() throws Exception {
        String own = "Менеджерка " + System.nanoTime();
        owner.post(app, "/api/v1/roles", Map.of("name", own));
        assertThat(builtIn("sort=name&limit=200", "en"))
                .containsExactly("Accountant", "Administrator", "Manager", "Marketer", "Owner", "Supervisor");
        assertThat(builtIn("sort=-name&limit=200", "en"))
                .containsExactly("Supervisor", "Owner", "Marketer", "Manager", "Administrator", "Accountant");
        assertThat(builtIn("sort=name&limit=200", "uk"))
                .containsExactly("Адміністратор", "Бухгалтер", "Власник", "Маркетолог", "Менеджер", "Супервайзер");
        assertThat(builtIn("q=manag", "en")).containsExactly("Manager");
        assertThat(builtIn("q=manag", "uk")).isEmpty();
        assertThat(body("/api/v1/roles?q=" + encoded(own), "en")).contains(own);
    }

    @Test
    void pagesGoOnInTheOrderOfTheNamesThatAreShown() throws Exception {
        List<String> whole = names(read("/api/v1/roles?sort=name&limit=200", "en"));
        List<String> paged = new java.util.ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = read("/api/v1/roles?sort=name&limit=2" + cursor, "en");
            paged.addAll(names(page));
            String next = page.path("next").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + encoded(next);
        } while (!cursor.isEmpty());
        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void noOtherRoleMayBeCalledSoInAnyLanguage() throws Exception {
        for (String name : List.of("Manager", "менеджер", " owner ", "Супервайзер", "керівник")) {
            var answer = owner.send(app, "POST", "/api/v1/roles", Map.of("name", name), Map.of());
            assertThat(answer.statusCode()).as(name).isEqualTo(422);
        }
    }

    @Test
    void theStructureNamesThem() throws Exception {
        long group = owner.post(app, "/api/v1/groups", Map.of("name", "Група " + System.nanoTime()))
                .path("id")
                .longValue();
        JsonNode person = read("/api/v1/users/" + manager, "en");
        change(manager, person, Map.of("groupId", group), "en");
        assertThat(body("/api/v1/groups/tree", "en")).contains("\"Manager\"").doesNotContain("Менеджер");
    }

    @Test
    void theHistoryNamesThemByItsReadersLanguage() throws Exception {
        long person = owner.invite(app, "moved" + System.nanoTime() + "@example.com", owner.role(app, "MANAGER"), null)
                .get(app, "/api/v1/me")
                .path("id")
                .longValue();
        change(person, read("/api/v1/users/" + person, "en"), Map.of("roleId", owner.role(app, "SUPERVISOR")), "en");
        String history = "/api/v1/activity?record=USER:" + person;
        assertThat(body(history, "uk")).contains("Менеджер", "Супервайзер").doesNotContain("Supervisor");
        assertThat(body(history, "en")).contains("Manager", "Supervisor").doesNotContain("Супервайзер", "Керівник");
        String log = "/api/v1/security-log?kind=ROLE_CHANGED&user=" + person;
        assertThat(body(log, "uk")).contains("Супервайзер");
        assertThat(body(log, "en")).contains("Supervisor").doesNotContain("Супервайзер", "Керівник");
    }

    @Test
    void exportsNameThemInTheLanguageTheyWereAskedForIn() throws Exception {
        for (var expected : Map.of("en", "Manager", "uk", "Менеджер").entrySet()) {
            var ordered = owner.send(
                    app,
                    "POST",
                    "/api/v1/exports",
                    Map.of("resource", "users", "format", "csv"),
                    Map.of("Accept-Language", expected.getKey()));
            assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(202);
            String path =
                    "/api/v1/exports/" + Person.json(ordered.body()).path("id").longValue();
            Awaitility.await("export")
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> !owner.get(app, path).path("finishedAt").isNull());
            byte[] file = owner.download(
                            app,
                            "/api/v1/files/"
                                    + owner.get(app, path).at("/file/id").longValue(),
                            Map.of())
                    .body();
            assertThat(new String(file, StandardCharsets.UTF_8)).contains(expected.getValue());
        }
    }

    private List<String> builtIn(String query, String language) throws Exception {
        return read("/api/v1/roles?" + query, language)
                .path("items")
                .valueStream()
                .filter(role -> role.path("builtIn").booleanValue())
                .map(role -> role.path("name").stringValue())
                .toList();
    }

    private static List<String> names(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(role -> role.path("name").stringValue())
                .toList();
    }

    private void change(long person, JsonNode present, Map<String, Object> change, String language) throws Exception {
        var answer = owner.send(
                app,
                "PATCH",
                "/api/v1/users/" + person,
                change,
                Map.of("If-Match", "\"" + present.path("version").longValue() + "\"", "Accept-Language", language));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private JsonNode read(String path, String language) throws Exception {
        return Person.json(body(path, language));
    }

    private String body(String path, String language) throws Exception {
        var answer = owner.send(app, "GET", path, null, Map.of("Accept-Language", language));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
