package crm.rights;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import crm.rights.RandomCompany.Employee;
import crm.rights.RandomCompany.Item;
import crm.testing.http.AppTest;
import crm.testing.http.LiveClient;
import crm.testing.http.Person;
import crm.testing.http.RunningApp;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Two thousand records at random: every way to them shows each role exactly what the written rules allow, by a reckoning of its own. */
@AppTest
class VisibilityTests {

    private static final long SEED = 20_260_923;
    private static final int CARDS = 60;
    private static final Pattern CARD = Pattern.compile("/(?:leads|deals)/(\\d+)");

    @Autowired
    private ApplicationContext context;

    private RunningApp app;
    private RandomCompany company;

    @BeforeEach
    void theCompany() throws Exception {
        app = RunningApp.of(context);
        company = RandomCompany.of(context);
    }

    @TestFactory
    Stream<DynamicTest> listsShowWhatMayBeRead() {
        return company.everybody(employee -> {
            for (String kind : RandomCompany.PATHS.keySet()) {
                String list = RandomCompany.PATHS.get(kind) + "?tag=" + company.mark();
                assertThat(ids(employee, list)).as(list).isEqualTo(readable(employee, kind));
            }
            Set<Long> entries = readable(employee, "LEAD");
            entries.addAll(readable(employee, "DEAL"));
            assertThat(ids(employee, "funnel-entries?tag=" + company.mark())).isEqualTo(entries);
        });
    }

    @TestFactory
    Stream<DynamicTest> countsTellNoMore() {
        return company.everybody(employee -> {
            for (String kind : RandomCompany.PATHS.keySet()) {
                var answer = get(employee, RandomCompany.PATHS.get(kind) + "?count=true&limit=1&tag=" + company.mark());
                Set<Long> readable = readable(employee, kind);
                assertThat(Person.json(answer).path("count").longValue()).isEqualTo(readable.size());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> searchFindsNoMore() {
        return company.everybody(employee -> {
            for (String kind : RandomCompany.PATHS.keySet()) {
                String search = RandomCompany.PATHS.get(kind) + "?q=" + encoded(company.mark());
                assertThat(ids(employee, search)).as(search).isEqualTo(found(employee, kind));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> filtersByOtherPeopleShowNoMore() {
        return company.everybody(employee -> {
            Random random = new Random(SEED + employee.id());
            Employee other =
                    company.people().get(random.nextInt(company.people().size()));
            for (String kind : RandomCompany.PATHS.keySet()) {
                Set<Long> expected = company.reach(employee, "READ", kind).stream()
                        .filter(item -> item.responsible() == other.id())
                        .map(Item::id)
                        .collect(toCollection(TreeSet::new));
                assertThat(ids(
                                employee,
                                RandomCompany.PATHS.get(kind) + "?responsible=" + other.id() + "&tag="
                                        + company.mark()))
                        .isEqualTo(expected);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> boardsCountAndShowNoMore() {
        return company.everybody(employee -> {
            for (JsonNode funnel : Person.json(get(employee, "funnels")).path("items")) {
                String kind = funnel.path("kind").stringValue();
                String board = "funnels/" + funnel.path("id").longValue() + "/board?tag=" + company.mark();
                Set<Long> readable = readable(employee, kind);
                JsonNode stages = Person.json(get(employee, board)).path("stages");
                if (!readable.isEmpty()) {
                    assertThat(sum(stages)).isEqualTo(readable.size());
                    assertThat(readable).containsAll(shown(stages));
                }
                if (!employee.scope(kind, "READ").equals("ALL") && !readable.isEmpty()) {
                    // The same without any filter, which is answered from kept totals.
                    assertThat(sum(Person.json(get(employee, board.substring(0, board.indexOf('?'))))
                                    .path("stages")))
                            .isEqualTo(readable.size());
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> cardsOpenExactlyForThem() {
        return company.everybody(employee -> {
            Random random = new Random(SEED + 1 + employee.id());
            List<Item> some = new ArrayList<>(company.records());
            Collections.shuffle(some, random);
            for (Item item : some.subList(0, CARDS)) {
                boolean readable = company.mayRead(employee, item);
                String card = RandomCompany.PATHS.get(item.kind()) + "/" + item.id();
                for (String path : List.of(card, card + "/timeline")) {
                    var answer = employee.person().send(app, "GET", "/api/v1/" + path, null, Map.of());
                    assertThat(answer.statusCode()).as(path).isEqualTo(readable ? 200 : 404);
                    if (readable && path.equals(card)) {
                        assertThat(Person.json(answer.body()).path("allowed").valueStream())
                                .as(employee + " " + item)
                                .extracting(JsonNode::stringValue)
                                .isEqualTo(allowed(employee, item));
                    }
                }
            }
        });
    }

    private List<String> allowed(Employee employee, Item item) {
        return Stream.of("EDIT", "DELETE", "ASSIGN")
                .filter(action -> company.reach(employee, action, item.kind()).contains(item))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> theHistoryTellsOfThemOnly() {
        return company.everybody(employee -> {
            Map<String, Set<Long>> told = new HashMap<>();
            for (String kind : RandomCompany.PATHS.keySet()) {
                String history = "activity?action=CREATED&recordType=" + kind;
                for (JsonNode line : pages(employee, history)) {
                    told.computeIfAbsent(kind, same -> new TreeSet<>())
                            .add(line.path("record").path("id").longValue());
                }
                Set<Long> mine = company.records().stream()
                        .filter(item -> item.kind().equals(kind))
                        .map(Item::id)
                        .collect(toSet());
                Set<Long> ofMine = new TreeSet<>(told.getOrDefault(kind, Set.of()));
                ofMine.retainAll(mine);
                assertThat(ofMine).as(history).isEqualTo(readable(employee, kind));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> signInsAreToldToThePersonAndToSuperiorsOnly() {
        Set<Long> everybody = company.people().stream().map(Employee::id).collect(toSet());
        return company.everybody(employee -> {
            Random random = new Random(SEED + 4 + employee.id());
            Set<Long> told = new TreeSet<>();
            for (JsonNode line : pages(employee, "activity?action=SIGNED_IN")) {
                told.add(line.path("record").path("id").longValue());
            }
            told.retainAll(everybody);
            Set<Long> expected = new TreeSet<>(company.signIns(employee));
            assertThat(told).isEqualTo(expected);
            if (employee.role().equals("MANAGER")) {
                assertThat(told).containsExactly(employee.id());
            }
            List<Employee> some = new ArrayList<>(company.people());
            Collections.shuffle(some, random);
            for (Employee other : some.subList(0, 6)) {
                boolean seen = pages(employee, "users/" + other.id() + "/activity?recordType=USER").stream()
                        .anyMatch(line -> line.path("action").stringValue().equals("SIGNED_IN"));
                assertThat(seen).as("sign-ins of " + other).isEqualTo(expected.contains(other.id()));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> exportsHoldThemOnly() {
        return company.everybody(employee -> {
            Set<Long> exportable = new TreeSet<>();
            for (String kind : List.of("LEAD", "DEAL")) {
                Set<Item> both = company.reach(employee, "EXPORT", kind);
                both.retainAll(company.reach(employee, "READ", kind));
                both.forEach(item -> exportable.add(item.id()));
            }
            var ordered = employee.person()
                    .send(
                            app,
                            "POST",
                            "/api/v1/exports",
                            Map.of(
                                    "resource", "funnel-entries",
                                    "format", "csv",
                                    "filter", Map.of("tag", company.mark())),
                            Map.of());
            if (ordered.statusCode() == 403) {
                assertThat(exportable).isEmpty();
                return;
            }
            assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(202);
            long id = Person.json(ordered.body()).path("id").longValue();
            JsonNode[] export = new JsonNode[1];
            Awaitility.await("export")
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> {
                        export[0] = employee.person().get(app, "/api/v1/exports/" + id);
                        return !export[0].path("finishedAt").isNull();
                    });
            byte[] file = employee.person()
                    .download(app, "/api/v1/files/" + export[0].at("/file/id").longValue(), Map.of())
                    .body();
            assertThat(exported(new String(file, StandardCharsets.UTF_8))).isEqualTo(exportable);
        });
    }

    /** Each row ends with the address of its record's card. */
    private static Set<Long> exported(String csv) {
        Set<Long> ids = new TreeSet<>();
        Matcher link = CARD.matcher(csv);
        while (link.find()) {
            ids.add(Long.valueOf(link.group(1)));
        }
        return ids;
    }

    @TestFactory
    Stream<DynamicTest> liveMessagesReachThoseWhoMayRead() throws Exception {
        List<Item> changed = new ArrayList<>(company.records());
        changed.removeIf(item -> !List.of("LEAD", "DEAL").contains(item.kind()));
        Collections.shuffle(changed, new Random(SEED + 3));
        List<Item> some = changed.subList(0, CARDS);
        Map<Employee, LiveClient> sockets = new LinkedHashMap<>();
        for (Employee employee : company.people()) {
            var socket = LiveClient.connect(app, employee.person().token());
            for (JsonNode funnel : Person.json(get(employee, "funnels")).path("items")) {
                if (!employee.scope(funnel.path("kind").stringValue(), "READ").equals("NONE")) {
                    socket.subscribe("/topic/funnels." + funnel.path("id").longValue());
                }
            }
            sockets.put(employee, socket.subscribe("/user/queue/permissions"));
        }
        awaitSubscribed(sockets);
        for (Item item : some) {
            change(item);
        }
        return sockets.entrySet().stream()
                .map(entry -> dynamicTest(entry.getKey().toString(), () -> {
                    try (var socket = entry.getValue()) {
                        Set<Long> told = toldUntilTheEnd(entry.getKey(), socket);
                        Set<Long> expected = some.stream()
                                .filter(item -> company.reach(entry.getKey(), "READ", item.kind())
                                        .contains(item))
                                .map(Item::id)
                                .collect(toCollection(TreeSet::new));
                        assertThat(told).isEqualTo(expected);
                    }
                }));
    }

    /** The same socket brings messages in the order in which they were sent, so one to the person ends what came before. */
    private Set<Long> toldUntilTheEnd(Employee employee, LiveClient socket) throws Exception {
        touch(employee);
        Set<Long> told = new TreeSet<>();
        JsonNode message = socket.next(10_000);
        while (message != null && message.has("id")) {
            told.add(message.path("id").longValue());
            message = socket.next(10_000);
        }
        assertThat(message).as("the end").isNotNull();
        return told;
    }

    /** Subscriptions are not answered; a message that arrives tells that they stand. */
    private void awaitSubscribed(Map<Employee, LiveClient> sockets) throws Exception {
        for (var entry : sockets.entrySet()) {
            JsonNode arrived = null;
            for (int i = 0; i < 50 && arrived == null; i++) {
                touch(entry.getKey());
                arrived = entry.getValue().next(200);
            }
            assertThat(arrived).as("subscribed").isNotNull();
            while (entry.getValue().next(100) != null) {
                // what further touches brought
            }
        }
    }

    /** Changes the person, who is told by a message without a word. */
    private void touch(Employee employee) throws Exception {
        String path = "/api/v1/users/" + employee.id();
        JsonNode person = app.owner().get(app, path);
        app.owner()
                .send(
                        app,
                        "PATCH",
                        path,
                        Map.of("patronymic", "Ім’я" + System.nanoTime()),
                        Map.of("If-Match", "\"" + person.path("version").longValue() + "\""));
    }

    private void change(Item item) throws Exception {
        String path = "/api/v1/" + RandomCompany.PATHS.get(item.kind()) + "/" + item.id();
        long version = app.owner().get(app, path).path("version").longValue();
        var answer = app.owner()
                .send(app, "PATCH", path, Map.of("comment", "змінено"), Map.of("If-Match", "\"" + version + "\""));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @TestFactory
    Stream<DynamicTest> theReasonsGivenAgreeWithTheRules() {
        return company.everybody(employee -> {
            Random random = new Random(SEED + 2 + employee.id());
            List<Item> some = new ArrayList<>(company.records());
            Collections.shuffle(some, random);
            for (Item item : some.subList(0, 20)) {
                JsonNode access = app.owner()
                        .get(app, "/api/v1/users/" + employee.id() + "/access?record=" + item.kind() + ":" + item.id());
                for (JsonNode verdict : access.path("actions")) {
                    String action = verdict.path("action").stringValue();
                    boolean expected = action.equals("READ")
                            ? company.mayRead(employee, item)
                            : company.reach(employee, action, item.kind()).contains(item)
                                    && company.reach(employee, "READ", item.kind())
                                            .contains(item);
                    assertThat(verdict.path("allowed").booleanValue())
                            .as(employee + " " + action + " " + item + " " + verdict)
                            .isEqualTo(expected);
                    assertThat(verdict.path("reasons")).isNotEmpty();
                }
            }
        });
    }

    private Set<Long> found(Employee employee, String kind) {
        return company.readable(employee, kind).stream().map(Item::id).collect(toCollection(TreeSet::new));
    }

    private Set<Long> readable(Employee employee, String kind) {
        return company.reach(employee, "READ", kind).stream().map(Item::id).collect(toCollection(TreeSet::new));
    }

    /** What a whole list holds, page by page; nothing when the role may not read such records at all. */
    private Set<Long> ids(Employee employee, String list) throws Exception {
        Set<Long> ids = new TreeSet<>();
        for (JsonNode item : pages(employee, list)) {
            assertThat(ids.add(item.path("id").longValue()))
                    .as("twice in the list")
                    .isTrue();
        }
        return ids;
    }

    private List<JsonNode> pages(Employee employee, String list) throws Exception {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            var answer = employee.person().send(app, "GET", "/api/v1/" + list + "&limit=200" + cursor, null, Map.of());
            if (answer.statusCode() == 403) {
                return List.of();
            }
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonNode page = Person.json(answer.body());
            page.path("items").forEach(items::add);
            String next = page.path("next").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + encoded(next);
        } while (!cursor.isEmpty());
        return items;
    }

    private String get(Employee employee, String path) throws Exception {
        return employee.person()
                .send(app, "GET", "/api/v1/" + path, null, Map.of())
                .body();
    }

    private static long sum(JsonNode stages) {
        return stages.valueStream()
                .mapToLong(stage -> stage.path("count").longValue())
                .sum();
    }

    private static Set<Long> shown(JsonNode stages) {
        Set<Long> ids = new HashSet<>();
        stages.forEach(stage ->
                stage.path("items").forEach(item -> ids.add(item.path("id").longValue())));
        return ids;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
