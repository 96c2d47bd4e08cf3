package crm.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import crm.testing.http.AppTest;
import crm.testing.http.Person;
import crm.testing.http.RunningApp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Who may look into whose work, and what they are told. */
@AppTest
class StatisticsTests {

    @Autowired
    private ApplicationContext context;

    @Test
    void analyticsAreForThePersonAndForSuperiors() throws Exception {
        long sales = group(null);
        long retail = group(sales);
        long store = group(null);
        Person manager = person("MANAGER", retail);
        Person colleague = person("MANAGER", retail);
        Person superior = person("SUPERVISOR", null);
        Person another = person("SUPERVISOR", null);
        Person accountant = person("ACCOUNTANT", null);
        supervises(superior, sales);
        supervises(another, store);

        assertThat(asked(manager, manager)).isEqualTo(200);
        assertThat(asked(superior, manager)).isEqualTo(200);
        assertThat(asked(owner(), manager)).isEqualTo(200);
        assertThat(asked(colleague, manager)).isEqualTo(403);
        assertThat(asked(another, manager)).isEqualTo(403);
        assertThat(asked(accountant, manager)).isEqualTo(403);
        assertThat(asked(manager, superior)).isEqualTo(403);
        assertThat(status(owner(), "/api/v1/users/987654321/statistics")).isEqualTo(404);
        // The card itself is for everybody who may read people.
        assertThat(status(colleague, "/api/v1/users/" + id(manager))).isEqualTo(200);
    }

    @Test
    void whatAPersonDidIsTold() throws Exception {
        Person manager = person("MANAGER", null);
        JsonNode deal = manager.post(
                app(),
                "/api/v1/deals",
                Map.of("title", "Анкери", "amount", Map.of("amount", "100.50", "currency", "UAH")));
        manager.post(app(), "/api/v1/deals", Map.of("title", "Дюбелі"));
        manager.post(app(), "/api/v1/leads", Map.of("title", "Дзвінок"));
        manager.send(
                app(),
                "POST",
                "/api/v1/deals/" + deal.path("id").longValue() + "/move",
                Map.of("stageId", 19),
                Map.of("If-Match", "\"" + deal.path("version").longValue() + "\""));

        JsonNode told = manager.get(app(), "/api/v1/users/" + id(manager) + "/statistics?period=today");
        assertThat(told.path("by").stringValue()).isEqualTo("DAY");
        assertThat(told.path("from")).isEqualTo(told.path("to"));
        assertThat(figure(told, "DEAL", "created")).isEqualTo("2");
        assertThat(figure(told, "DEAL", "won")).isEqualTo("1");
        assertThat(figure(told, "DEAL", "wonSum")).isEqualTo("100.50");
        assertThat(figure(told, "DEAL", "open")).isEqualTo("1");
        assertThat(figure(told, "DEAL", "conversion")).isEqualTo("1.0000");
        assertThat(figure(told, "DEAL", "worked")).isEqualTo("2");
        assertThat(figure(told, "LEAD", "created")).isEqualTo("1");
        JsonNode week = manager.get(app(), "/api/v1/users/" + id(manager) + "/statistics?period=thisYear&by=WEEK");
        assertThat(week.path("by").stringValue()).isEqualTo("WEEK");
    }

    @Test
    void aSpanThatIsNoneIsRefusedNamingTheParameter() throws Exception {
        String address = "/api/v1/users/" + id(owner()) + "/statistics";
        for (var wrong : Map.of(
                        "?from=2026-02-02&to=2026-02-01", "to",
                        "?to=2026-02-01", "from",
                        "?from=2020-01-01&to=2026-02-01", "from",
                        "?from=yesterday", "from",
                        "?by=YEAR", "by")
                .entrySet()) {
            var answer = owner().send(app(), "GET", address + wrong.getKey(), null, Map.of());
            assertThat(answer.statusCode()).as(wrong.getKey()).isEqualTo(400);
            assertThat(Person.json(answer.body())
                            .path("errors")
                            .get(0)
                            .path("field")
                            .stringValue())
                    .as(wrong.getKey())
                    .isEqualTo(wrong.getValue());
        }
    }

    private int asked(Person viewer, Person about) throws Exception {
        return status(viewer, "/api/v1/users/" + id(about) + "/statistics");
    }

    private int status(Person viewer, String path) throws Exception {
        return viewer.send(app(), "GET", path, null, Map.of()).statusCode();
    }

    private static String figure(JsonNode statistics, String type, String key) {
        for (JsonNode section : statistics.path("sections")) {
            for (JsonNode figure : section.path("figures")) {
                if (section.path("recordType").stringValue().equals(type)
                        && figure.path("key").stringValue().equals(key)) {
                    return figure.path("value").asString();
                }
            }
        }
        throw new AssertionError(List.of(type, key) + " is not in " + statistics);
    }

    private void supervises(Person person, long group) throws Exception {
        JsonNode user = owner().get(app(), "/api/v1/users/" + id(person));
        var changed = owner().send(
                        app(),
                        "PATCH",
                        "/api/v1/users/" + id(person),
                        Map.of("supervisedGroupIds", List.of(group)),
                        Map.of("If-Match", "\"" + user.path("version").longValue() + "\""));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    }

    private long group(@Nullable Long parent) throws Exception {
        Map<String, Object> request = new java.util.HashMap<>(Map.of("name", "Відділ " + UUID.randomUUID()));
        if (parent != null) {
            request.put("parentId", parent);
        }
        return owner().post(app(), "/api/v1/groups", request).path("id").longValue();
    }

    private Person person(String role, @Nullable Long group) throws Exception {
        return owner().invite(app(), UUID.randomUUID() + "@example.com", owner().role(app(), role), group);
    }

    private long id(Person person) throws Exception {
        return person.get(app(), "/api/v1/me").path("id").longValue();
    }

    private Person owner() throws Exception {
        return app().owner();
    }

    private RunningApp app() {
        return RunningApp.of(context);
    }
}
