package crm.exports;

import static org.assertj.core.api.Assertions.assertThat;

import crm.testing.http.AppTest;
import crm.testing.http.Person;
import crm.testing.http.RunningApp;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a role is kept from goes into no file, however it is asked for. */
@AppTest
class HiddenColumnsTests {

    @Autowired
    private ApplicationContext context;

    private RunningApp app;
    private ExportClient kept;
    private String name;

    @BeforeEach
    void aContactWithAPhoneAndSomebodyWhoMayNotSeeIt() throws Exception {
        app = RunningApp.of(context);
        name = "Hidden" + System.nanoTime();
        app.owner()
                .post(
                        app,
                        "/api/v1/contacts",
                        Map.of("lastName", name, "phones", List.of(Map.of("number", "0672223344"))));
        app.owner()
                .post(
                        app,
                        "/api/v1/deals",
                        Map.of("title", name, "amount", Map.of("amount", "98765432.10", "currency", "UAH")));
        kept = new ExportClient(app, keptPerson());
    }

    @Test
    void theyAreNotOffered() throws Exception {
        assertThat(kept.person
                        .send(app, "GET", ExportClient.EXPORTS + "/columns?resource=contacts", null, Map.of())
                        .body())
                .contains("\"emails\"")
                .doesNotContain("\"phones\"");
        assertThat(kept.person
                        .send(app, "GET", ExportClient.EXPORTS + "/columns?resource=deals", null, Map.of())
                        .body())
                .doesNotContain("\"amount\"")
                .doesNotContain("\"currency\"")
                .doesNotContain("\"paid\"");
    }

    @Test
    void filesHoldNothingOfThem() throws Exception {
        for (String resource : List.of("contacts", "deals", "funnel-entries")) {
            byte[] file = kept.file(kept.export(resource, "csv", Map.of("q", name), null));
            assertThat(new String(file, StandardCharsets.UTF_8))
                    .as(resource)
                    .contains(name)
                    .doesNotContain("672223344")
                    .doesNotContain("98765432");
        }
    }

    @Test
    void askingForThemIsRefused() throws Exception {
        assertThat(order(ExportClient.body("contacts", "csv", Map.of(), List.of("name", "phones"))))
                .isEqualTo(422);
        assertThat(order(ExportClient.body("contacts", "csv", Map.of("phone", "0672223344"), null)))
                .isEqualTo(403);
        assertThat(order(ExportClient.body("deals", "csv", Map.of("amountFrom", "98765432"), null)))
                .isEqualTo(403);
        var sorted = ExportClient.body("deals", "csv", Map.of(), null);
        sorted.put("sort", "-amount");
        assertThat(order(sorted)).isEqualTo(403);
    }

    private int order(Map<String, Object> body) throws Exception {
        return kept.person
                .send(app, "POST", ExportClient.EXPORTS, body, Map.of())
                .statusCode();
    }

    private Person keptPerson() throws Exception {
        String unique = Long.toString(System.nanoTime());
        long role = app.owner()
                .post(app, "/api/v1/roles", Map.of("name", "Без телефонів " + unique))
                .path("id")
                .longValue();
        List<Map<String, String>> rights = new ArrayList<>();
        for (String type : List.of("LEAD", "DEAL", "CONTACT")) {
            for (String action : List.of("READ", "EXPORT")) {
                rights.add(Map.of("recordType", type, "action", action, "scope", "ALL"));
            }
        }
        var granted = app.owner()
                .send(
                        app,
                        "PUT",
                        "/api/v1/roles/" + role + "/permissions",
                        Map.of(
                                "permissions",
                                rights,
                                "fields",
                                List.of(
                                        Map.of("recordType", "CONTACT", "field", "phones", "access", "HIDDEN"),
                                        Map.of("recordType", "DEAL", "field", "amount", "access", "HIDDEN"))),
                        Map.of("If-Match", "\"0\""));
        assertThat(granted.statusCode()).as(granted.body()).isEqualTo(200);
        return app.owner().invite(app, "exports" + unique + "@example.com", role, null);
    }
}
