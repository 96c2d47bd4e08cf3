package crm.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import crm.testing.http.AppTest;
import crm.testing.http.Person;
import crm.testing.http.RunningApp;
import crm.users.api.Installation;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

@AppTest
@TestPropertySource(properties = "crm.demo.load=true")
@DirtiesContext
class DemoLoadTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Installation installation;

    @Autowired
    DemoLoader loader;

    @Autowired
    JdbcClient db;

    private RunningApp app;
    private Person owner;

    @BeforeEach
    void signInWithThePasswordThatWasKept() throws Exception {
        app = RunningApp.of(context);
        owner = Person.known(app, "owner@example.com", password());
    }

    private String password() {
        return new DemoSignIn(installation.home()).known().orElseThrow();
    }

    @Test
    void everythingIsThereForTheOwner() throws Exception {
        assertThat(count("/users?active=true")).isEqualTo(10);
        assertThat(count("/groups?limit=10")).isEqualTo(3);
        assertThat(count("/contacts?limit=1")).isEqualTo(400);
        assertThat(count("/companies?limit=1")).isEqualTo(60);
        assertThat(count("/funnel-entries?limit=1")).isEqualTo(1500);
        assertThat(count("/products?limit=1")).isEqualTo(41);
        Map<String, Integer> funnels = new HashMap<>();
        get("/funnels")
                .path("items")
                .forEach(funnel -> funnels.merge(funnel.path("kind").asString(""), 1, Integer::sum));
        assertThat(funnels).isEqualTo(Map.of("LEAD", 2, "DEAL", 2));
        for (JsonNode group : get("/groups").path("items")) {
            assertThat(group.path("head").path("name").asString("")).isNotEmpty();
        }
    }

    @Test
    void boardsCountAndSumWhatTheirStagesHold() throws Exception {
        Map<Long, BigDecimal> sums = new HashMap<>();
        Map<Long, Long> counts = new HashMap<>();
        String cursor = "";
        do {
            JsonNode page = get("/funnel-entries?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            for (JsonNode entry : page.path("items")) {
                long stage = entry.path("stage").path("id").longValue();
                counts.merge(stage, 1L, Long::sum);
                sums.merge(stage, amount(entry.path("amount")), BigDecimal::add);
            }
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());

        assertThat(counts.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(1500);
        for (JsonNode funnel : get("/funnels").path("items")) {
            JsonNode board = get("/funnels/" + funnel.path("id").longValue() + "/board");
            for (JsonNode column : board.path("stages")) {
                long stage = column.path("stage").path("id").longValue();
                assertThat(column.path("count").longValue()).isEqualTo(counts.getOrDefault(stage, 0L));
                assertThat(amount(column.path("sum"))).isEqualByComparingTo(sums.getOrDefault(stage, BigDecimal.ZERO));
            }
        }
    }

    @Test
    void totalsStayRightWhenACardIsMovedOn() throws Exception {
        JsonNode deal = get("/funnel-entries?kind=DEAL&stageKind=OPEN&limit=1&sort=-amount")
                .path("items")
                .get(0);
        long funnel = deal.path("funnel").path("id").longValue();
        long from = deal.path("stage").path("id").longValue();
        long to = 0;
        for (JsonNode column : get("/funnels/" + funnel + "/board").path("stages")) {
            JsonNode stage = column.path("stage");
            if (stage.path("kind").asString("").equals("OPEN")
                    && stage.path("id").longValue() != from) {
                to = stage.path("id").longValue();
            }
        }
        String path = "/api/v1/deals/" + deal.path("id").longValue();
        var moved = owner.send(
                app,
                "POST",
                path + "/move",
                Map.of("stageId", to),
                Map.of("If-Match", "\"" + deal.path("version").longValue() + "\""));

        assertThat(moved.statusCode()).isEqualTo(200);
        boardsCountAndSumWhatTheirStagesHold();
        JsonNode history = Person.json(
                owner.send(app, "GET", path + "/stage-history", null, Map.of()).body());
        assertThat(history.path("items").size()).isGreaterThan(1);
    }

    @Test
    void aWonDealTellsItsWholeStory() throws Exception {
        JsonNode item = get("/funnel-entries?kind=DEAL&stageKind=WON&source=Реклама&limit=1"
                        .replace("Реклама", "%D0%A0%D0%B5%D0%BA%D0%BB%D0%B0%D0%BC%D0%B0"))
                .path("items")
                .get(0);
        long id = item.path("id").longValue();
        JsonNode deal = get("/deals/" + id);

        assertThat(deal.path("lead").path("id").longValue()).isPositive();
        assertThat(deal.path("lines").size()).isPositive();
        assertThat(deal.path("paymentStatus").asString("")).isEqualTo("SUCCESSFUL");
        assertThat(amount(deal.path("paid"))).isEqualByComparingTo(amount(deal.path("amount")));
        assertThat(deal.path("lines").get(0).path("product").path("name").asString(""))
                .isNotEmpty();
        JsonNode stays = get("/deals/" + id + "/stage-history").path("items");
        assertThat(stays.size()).isGreaterThan(4);
        assertThat(stays.get(0).path("enteredAt")).isEqualTo(deal.path("createdAt"));
        Set<String> actions = new HashSet<>();
        get("/activity?limit=100&record=DEAL:" + id)
                .path("items")
                .forEach(line -> actions.add(line.path("action").asString("")));
        assertThat(actions).contains("CREATED", "MOVED", "CHANGED");
        JsonNode lead = get("/leads/" + deal.path("lead").path("id").longValue());
        assertThat(lead.path("deal").path("id").longValue()).isEqualTo(id);
        long contact = deal.path("contact").path("id").longValue();
        assertThat(get("/contacts/" + contact + "/timeline").path("items").size())
                .isPositive();
        assertThat(get("/contacts/" + contact + "/orders").path("items").size()).isPositive();
    }

    @Test
    void nothingInTheDatabaseLiesInTheFuture() {
        Instant now = Instant.from(
                db.sql("select now()").query(java.time.OffsetDateTime.class).single());
        for (String column : new String[] {
            "at from users.activity",
            "created_at from users.person",
            "created_at from users.people_group",
            "created_at from contacts.contact",
            "updated_at from contacts.company",
            "updated_at from deals.entry",
            "stage_changed_at from deals.entry",
            "closed_at from deals.entry",
            "left_at from deals.stage_history",
            "updated_at from deals.funnel",
            "updated_at from deals.product"
        }) {
            String[] parts = column.split(" from ");
            var latest = db.sql("select max(" + parts[0] + ") from " + parts[1])
                    .query(java.time.OffsetDateTime.class)
                    .single();
            assertThat(latest.toInstant()).as(column).isBeforeOrEqualTo(now);
        }
    }

    @Test
    void aManagerSeesTheirOwnAndAHeadTheirGroups() throws Exception {
        Person manager = Person.known(app, "daryna@example.com", password());
        Person head = Person.known(app, "retail@example.com", password());

        long own = manager.get(app, "/api/v1/funnel-entries?count=true&limit=1")
                .path("count")
                .longValue();
        long group = head.get(app, "/api/v1/funnel-entries?count=true&limit=1")
                .path("count")
                .longValue();

        assertThat(own).isPositive().isLessThan(group);
        assertThat(group).isLessThan(1500);
    }

    @Test
    void isFoundByPhoneAndName() throws Exception {
        JsonNode contact = get("/contacts?limit=1").path("items").get(0);
        String number = contact.path("phones").get(0).path("number").asString("");

        assertThat(count("/contacts?q=" + number.substring(3))).isEqualTo(1);
    }

    @Test
    void isNotLoadedASecondTime() throws Exception {
        assertThat(loader.load(password())).isFalse();
        assertThat(count("/funnel-entries?limit=1")).isEqualTo(1500);
    }

    @Test
    void thePasswordIsKeptForTheOwnerOfTheHomeOnly() throws IOException {
        var file = new DemoSignIn(installation.home()).file();

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(password()).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}");
    }

    private JsonNode get(String path) throws Exception {
        return owner.get(app, "/api/v1" + path);
    }

    private long count(String path) throws Exception {
        return get(path + (path.contains("?") ? "&" : "?") + "count=true")
                .path("count")
                .longValue();
    }

    private static BigDecimal amount(JsonNode money) {
        return new BigDecimal(money.path("amount").asString("0"));
    }
}
