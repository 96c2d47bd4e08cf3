package crm.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import crm.rights.RandomCompany.Employee;
import crm.rights.RandomCompany.Item;
import crm.testing.http.AppTest;
import crm.testing.http.LiveClient;
import crm.testing.http.Person;
import crm.testing.http.RunningApp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * Whoever may read a lead or a deal may read the customer on it: everything that hangs on a customer, in the company made at random, by the
 * reckoning of {@link RandomCompany}. And who is told of what, of records of every kind.
 */
@AppTest
class CustomerVisibilityTests {

    private static final int SOME = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private ApplicationContext context;

    private RunningApp app;
    private RandomCompany company;

    @BeforeEach
    void theCompany() throws Exception {
        app = RunningApp.of(context);
        company = RandomCompany.of(context);
    }

    @Test
    void manyCustomersAreReadableByTheEntriesAlone() {
        long byEntries = company.people().stream()
                .mapToLong(employee -> customers().stream()
                        .filter(item -> company.mayRead(employee, item))
                        .filter(item ->
                                !company.reach(employee, "READ", item.kind()).contains(item))
                        .count())
                .sum();
        assertThat(byEntries).isGreaterThan(300);
        assertThat(company.binned()).hasSizeGreaterThan(100);
    }

    @TestFactory
    Stream<DynamicTest> whatHangsOnACustomerIsForWhoeverReadsTheCustomer() {
        return company.everybody(employee -> {
            Random random = new Random(1 + employee.id());
            for (Item item : some(customers(), random)) {
                boolean readable = company.mayRead(employee, item);
                String ref = item.kind() + ":" + item.id();
                assertThat(status(employee, "GET", "comments?record=" + ref, null))
                        .isEqualTo(readable ? 200 : 404);
                assertThat(pages(employee, "activity?action=CREATED&record=" + ref))
                        .as("history of " + ref)
                        .hasSize(readable ? 1 : 0);
                String card = RandomCompany.PATHS.get(item.kind()) + "/" + item.id();
                List<String> told = readable
                        ? pages(employee, card + "/timeline").stream()
                                .map(line -> line.at("/record/type").stringValue() + ":"
                                        + line.at("/record/id").longValue())
                                .toList()
                        : List.of();
                assertThat(told.contains(ref)).isEqualTo(readable);
                Set<String> entries = company.records().stream()
                        .filter(entry -> entry.shows(item) && company.mayRead(employee, entry))
                        .map(entry -> entry.kind() + ":" + entry.id())
                        .collect(Collectors.toSet());
                if (readable) {
                    assertThat(new HashSet<>(told)).containsAll(entries).hasSize(entries.size() + 1);
                }
                if (item.kind().equals("CONTACT")) {
                    assertThat(status(employee, "GET", card + "/orders", null)).isEqualTo(readable ? 200 : 404);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> readingACustomerIsNotChangingIt() {
        return company.everybody(employee -> {
            Random random = new Random(2 + employee.id());
            for (Item item : some(customers(), random).subList(0, SOME / 4)) {
                boolean own = company.reach(employee, "READ", item.kind()).contains(item);
                if (!company.mayRead(employee, item) || !own) {
                    String card = RandomCompany.PATHS.get(item.kind()) + "/" + item.id();
                    int expected = company.mayRead(employee, item) ? 403 : 404;
                    assertThat(status(employee, "PATCH", card, Map.of("tags", List.of("чуже"))))
                            .isEqualTo(expected);
                    assertThat(status(employee, "DELETE", card, null)).isEqualTo(expected);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> whatLiesInTheBinIsReadByNobodyAndShowsNothing() {
        return company.everybody(employee -> {
            Random random = new Random(3 + employee.id());
            for (Item item : some(company.binned(), random)) {
                String card = RandomCompany.PATHS.get(item.kind()) + "/" + item.id();
                assertThat(status(employee, "GET", card, null)).as(card).isEqualTo(404);
            }
        });
    }

    /** Comments of anybody on anything: who may write them, and who is told of them, is what the reckoning says. */
    @Test
    void peopleAreToldOfExactlyWhatTheyMayRead() throws Exception {
        Random random = new Random(4);
        // The odd ones are talked about by other tests.
        List<Item> even =
                company.records().stream().filter(item -> item.id() % 2 == 0).toList();
        List<Item> talked = some(even, random);
        talked.addAll(some(even.stream().filter(Item::isCustomer).toList(), random));
        Map<String, Set<String>> expected = new HashMap<>();
        for (Item item : new LinkedHashSet<>(talked)) {
            talk(item, random, expected);
        }
        for (Employee employee : company.people()) {
            for (String kind : List.of("MENTIONED", "COMMENTED")) {
                Set<String> told = new TreeSet<>();
                for (JsonNode line : pages(employee, "notifications?kind=" + kind)) {
                    if (line.at("/record/id").longValue() % 2 == 0) {
                        told.add(line.at("/record/type").stringValue() + ":"
                                + line.at("/record/id").longValue());
                    }
                }
                assertThat(told)
                        .as(employee + " " + kind)
                        .isEqualTo(new TreeSet<>(expected.getOrDefault(kind + employee.id(), Set.of())));
            }
        }
    }

    private void talk(Item item, Random random, Map<String, Set<String>> expected) throws Exception {
        Set<Long> speakers = new HashSet<>();
        String ref = item.kind() + ":" + item.id();
        for (Employee author : any(3, random)) {
            Set<Employee> named = any(2, random);
            var text = new StringBuilder("Погляньте");
            named.forEach(person -> text.append(" @[").append(person.id()).append(']'));
            int status = status(author, "POST", "comments", Map.of("record", ref, "text", text.toString()));
            boolean readable = company.mayRead(author, item);
            assertThat(status).as(author + " " + item).isEqualTo(readable ? 201 : 404);
            if (!readable) {
                continue;
            }
            Set<Long> mentioned = new HashSet<>();
            for (Employee person : named) {
                if (company.mayRead(person, item)) {
                    mentioned.add(person.id());
                }
            }
            for (Employee person : company.people()) {
                boolean concerned = speakers.contains(person.id()) || person.id() == item.responsible();
                if (person.id() == author.id() || !company.mayRead(person, item)) {
                    continue;
                }
                String kind = mentioned.contains(person.id()) ? "MENTIONED" : concerned ? "COMMENTED" : null;
                if (kind != null) {
                    expected.computeIfAbsent(kind + person.id(), key -> new HashSet<>())
                            .add(ref);
                }
            }
            speakers.add(author.id());
        }
    }

    /** Everybody listens to the talk about what they may read, and hears all of it. */
    @TestFactory
    Stream<DynamicTest> liveWordsAboutACustomerReachWhoeverReadsTheCustomer() throws Exception {
        List<Item> odd = customers().stream().filter(item -> item.id() % 2 == 1).toList();
        List<Item> talked = some(odd, new Random(5)).subList(0, 15);
        Map<Employee, LiveClient> sockets = new LinkedHashMap<>();
        for (Employee employee : company.people()) {
            var socket = LiveClient.connect(app, employee.person().token());
            for (Item item : talked) {
                if (company.mayRead(employee, item)) {
                    socket.subscribe(topic(item));
                }
            }
            sockets.put(employee, socket);
        }
        Map<Long, Item> said = new HashMap<>();
        // A subscription is not answered; what is said again and again is heard once it stands.
        Map<Employee, Set<Item>> heard = new HashMap<>();
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> {
            for (Item item : talked) {
                JsonNode comment = app.owner()
                        .post(
                                app,
                                "/api/v1/comments",
                                Map.of("record", item.kind() + ":" + item.id(), "text", "Чути?"));
                said.put(comment.path("id").longValue(), item);
            }
            boolean all = true;
            for (var socket : sockets.entrySet()) {
                Set<Item> known = heard.computeIfAbsent(socket.getKey(), key -> new HashSet<>());
                Set<Item> expected = new HashSet<>(talked);
                expected.removeIf(item -> !company.mayRead(socket.getKey(), item));
                JsonNode message =
                        known.containsAll(expected) ? null : socket.getValue().next(300);
                while (message != null) {
                    known.add(said.get(message.path("id").longValue()));
                    message = known.containsAll(expected)
                            ? null
                            : socket.getValue().next(50);
                }
                all &= known.containsAll(expected);
            }
            return all;
        });
        return sockets.entrySet().stream()
                .map(socket -> dynamicTest(socket.getKey().toString(), () -> {
                    try (LiveClient client = socket.getValue()) {
                        assertThat(client.open())
                                .as("no subscription was refused")
                                .isTrue();
                        for (Item item : talked) {
                            if (!company.mayRead(socket.getKey(), item)) {
                                try (var refused = LiveClient.connect(
                                        app, socket.getKey().person().token())) {
                                    refused.subscribe(topic(item));
                                    assertThat(refused.refusal()).isNotEmpty();
                                }
                                return;
                            }
                        }
                    }
                }));
    }

    private static String topic(Item item) {
        return "/topic/comments." + item.kind() + "." + item.id();
    }

    private List<Item> customers() {
        return company.records().stream().filter(Item::isCustomer).toList();
    }

    private static List<Item> some(List<Item> items, Random random) {
        List<Item> some = new ArrayList<>(items);
        Collections.shuffle(some, random);
        return new ArrayList<>(some.subList(0, SOME));
    }

    private Set<Employee> any(int count, Random random) {
        List<Employee> people = new ArrayList<>(company.people());
        Collections.shuffle(people, random);
        return new LinkedHashSet<>(people.subList(0, count));
    }

    private int status(Employee employee, String method, String path, @Nullable Object body) throws Exception {
        return employee.person()
                .send(app, method, "/api/v1/" + path, body, Map.of("If-Match", "\"0\""))
                .statusCode();
    }

    private List<JsonNode> pages(Employee employee, String list) throws Exception {
        List<JsonNode> items = new ArrayList<>();
        var answer = employee.person()
                .send(
                        app,
                        "GET",
                        "/api/v1/" + list + (list.contains("?") ? "&limit=200" : "?limit=200"),
                        null,
                        Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode page = Person.json(answer.body());
        page.path("items").forEach(items::add);
        assertThat(page.path("next").asString("")).as("one page holds all").isEmpty();
        return items;
    }
}
