package crm.rights;

import static org.assertj.core.api.Assertions.assertThat;

import crm.testing.http.AppTest;
import crm.testing.http.Person;
import crm.testing.http.RunningApp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What a change of a role does is foretold in numbers, and why a person may or may not is told in words. */
@AppTest
class RoleChangeTests {

    @Autowired
    private ApplicationContext context;

    private RunningApp app;
    private Person owner;
    private long role;
    private long top;
    private long below;
    private Person boss;
    private Person worker;
    private long bossId;
    private long workerId;
    private long deal;

    @BeforeEach
    void aGroupInAGroup() throws Exception {
        app = RunningApp.of(context);
        owner = app.owner();
        String unique = Long.toString(System.nanoTime());
        role = id(owner.post(app, "/api/v1/roles", Map.of("name", "Продавець " + unique)));
        grant("OWN");
        top = id(owner.post(app, "/api/v1/groups", Map.of("name", "Продажі " + unique)));
        below = id(owner.post(app, "/api/v1/groups", Map.of("name", "Опт " + unique, "parentId", top)));
        boss = owner.invite(app, "boss" + unique + "@example.com", role, top);
        worker = owner.invite(app, "worker" + unique + "@example.com", role, below);
        bossId = id(boss.get(app, "/api/v1/me"));
        workerId = id(worker.get(app, "/api/v1/me"));
        deal = id(worker.post(app, "/api/v1/deals", Map.of("title", "Перша")));
        worker.post(app, "/api/v1/deals", Map.of("title", "Друга"));
        boss.post(app, "/api/v1/deals", Map.of("title", "Третя"));
    }

    @Test
    void theForeseenNumbersAreWhatPeopleSeeBeforeAndAfter() throws Exception {
        JsonNode preview = owner.post(
                app, "/api/v1/roles/" + role + "/permissions/preview", Map.of("permissions", rights("GROUP")));
        Map<Long, JsonNode> people = new HashMap<>();
        preview.path("people").forEach(person -> people.put(id(person.path("user")), person.path("changes")));
        assertThat(people).containsOnlyKeys(bossId);
        assertThat(preview.path("unchanged").intValue()).isEqualTo(1);
        JsonNode reading = Objects.requireNonNull(people.get(bossId))
                .valueStream()
                .filter(change -> change.path("action").stringValue().equals("READ"))
                .findFirst()
                .orElseThrow();
        assertThat(reading.path("before").longValue()).isEqualTo(seen(boss)).isEqualTo(1);
        grant("GROUP");
        assertThat(reading.path("after").longValue()).isEqualTo(seen(boss)).isEqualTo(3);
        assertThat(seen(worker)).isEqualTo(2);
    }

    @Test
    void aPreviewChangesNothing() throws Exception {
        JsonNode before = owner.get(app, "/api/v1/roles/" + role);
        owner.post(app, "/api/v1/roles/" + role + "/permissions/preview", Map.of("permissions", rights("ALL")));
        assertThat(owner.get(app, "/api/v1/roles/" + role)).isEqualTo(before);
    }

    @Test
    void whyAPersonMayNotIsToldRuleByRule() throws Exception {
        JsonNode reading = reading(owner, bossId);
        assertThat(reading.path("allowed").booleanValue()).isFalse();
        assertThat(reading.path("reasons").toString())
                .contains("лише власні", "Відповідає за запис", "право сягає лише власних");
        assertThat(boss.send(app, "GET", "/api/v1/deals/" + deal, null, Map.of())
                        .statusCode())
                .isEqualTo(404);
        grant("GROUP");
        reading = reading(owner, bossId);
        assertThat(reading.path("allowed").booleanValue()).isTrue();
        assertThat(reading.path("reasons").toString()).contains("Опт", "входить до", "Продажі");
        assertThat(boss.send(app, "GET", "/api/v1/deals/" + deal, null, Map.of())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void nobodyLearnsOfARecordByAskingAboutIt() throws Exception {
        String path = "/api/v1/users/" + bossId + "/access?record=DEAL:" + deal;
        assertThat(boss.send(app, "GET", path, null, Map.of()).statusCode()).isEqualTo(404);
        assertThat(worker.send(app, "GET", path, null, Map.of()).statusCode()).isIn(403, 404);
        assertThat(owner.send(app, "GET", path, null, Map.of()).statusCode()).isEqualTo(200);
        assertThat(worker.send(app, "GET", path.replace("/" + bossId + "/", "/" + workerId + "/"), null, Map.of())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theStructureShowsNobodyWhoMayNotBeSeen() throws Exception {
        long version = owner.get(app, "/api/v1/roles/" + role).path("version").longValue();
        var answer = owner.send(
                app,
                "PUT",
                "/api/v1/roles/" + role + "/permissions",
                Map.of("permissions", List.of(right("GROUP", "READ", "ALL"), right("USER", "READ", "OWN"))),
                Map.of("If-Match", "\"" + version + "\""));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(members(worker)).contains(workerId).doesNotContain(bossId);
        assertThat(members(owner)).contains(workerId, bossId);
    }

    /** Everybody whom the tree of groups shows to somebody. */
    private List<Long> members(Person asking) throws Exception {
        return asking.get(app, "/api/v1/groups/tree").findValues("members").stream()
                .flatMap(JsonNode::valueStream)
                .map(member -> member.path("id").longValue())
                .toList();
    }

    private JsonNode reading(Person asking, long about) throws Exception {
        return asking.get(app, "/api/v1/users/" + about + "/access?record=DEAL:" + deal)
                .path("actions")
                .valueStream()
                .filter(verdict -> verdict.path("action").stringValue().equals("READ"))
                .findFirst()
                .orElseThrow();
    }

    private long seen(Person person) throws Exception {
        return person.get(app, "/api/v1/deals?count=true").path("count").longValue();
    }

    private void grant(String scope) throws Exception {
        long version = owner.get(app, "/api/v1/roles/" + role).path("version").longValue();
        var answer = owner.send(
                app,
                "PUT",
                "/api/v1/roles/" + role + "/permissions",
                Map.of("permissions", rights(scope)),
                Map.of("If-Match", "\"" + version + "\""));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static List<Map<String, String>> rights(String scope) {
        return List.of(
                right("DEAL", "READ", scope),
                right("DEAL", "EDIT", scope),
                right("DEAL", "CREATE", "OWN"),
                right("FUNNEL", "READ", "ALL"),
                right("USER", "READ", "ALL"));
    }

    private static Map<String, String> right(String type, String action, String scope) {
        return Map.of("recordType", type, "action", action, "scope", scope);
    }

    private static long id(JsonNode record) {
        return record.path("id").longValue();
    }
}
