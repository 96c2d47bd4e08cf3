package crm.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import crm.kernel.ImportWriter;
import crm.rights.RandomCompany.Employee;
import crm.rights.RandomCompany.Item;
import crm.testing.http.AppTest;
import crm.testing.http.Person;
import crm.testing.http.RunningApp;
import crm.users.api.Installation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Imports over the records of the company made at random, of every kind that can be imported: their previews, rejects and undo reach exactly
 * what the written rules allow. Everything is left as it was found.
 */
@AppTest
class ImportVisibilityTests {

    private static final long SEED = 20_261_130;
    private static final int ROWS = 70;
    private static final int OWN = 15;
    private static final int GONE = 4;
    private static final int GIVEN_AWAY = 3;
    private static final int OTHERS = 3;
    private static final int PREVIEWED = 20;

    /** A kind of record in files, in answers and as it is kept: its name, and a field that is empty in all of the company's records. */
    private record Kind(String type, String page, String name, String field, String header) {

        String nameColumn() {
            return name.replaceAll("[A-Z]", "_$0").toLowerCase(Locale.ROOT);
        }
    }

    private static final List<Kind> KINDS = List.of(
            new Kind("LEAD", "/leads/", "title", "source", "Назва;Джерело"),
            new Kind("DEAL", "/deals/", "title", "source", "Назва;Джерело"),
            new Kind("CONTACT", "/contacts/", "lastName", "source", "Прізвище;Джерело"),
            new Kind("COMPANY", "/companies/", "name", "address", "Назва;Адреса"));

    /** Rights that no built-in role has: to import and read more than to change, and to change without making or deleting. */
    private static final Map<String, Map<String, String>> GUESTS = Map.of(
            "readsmore", Map.of("READ", "ALL", "EDIT", "GROUP", "CREATE", "ALL", "DELETE", "OWN", "IMPORT", "ALL"),
            "makesnothing", Map.of("READ", "ALL", "EDIT", "GROUP", "IMPORT", "GROUP"),
            "readsless", Map.of("READ", "GROUP", "EDIT", "ALL", "CREATE", "OWN", "IMPORT", "ALL"));

    private static final Map<ApplicationContext, List<Employee>> KNOWN = new HashMap<>();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient db;

    private RunningApp app;
    private RandomCompany company;
    private List<Employee> everybody;

    @BeforeEach
    void theCompany() throws Exception {
        app = RunningApp.of(context);
        company = RandomCompany.of(context);
        List<Employee> guests = KNOWN.get(context);
        if (guests == null) {
            guests = new ArrayList<>();
            for (var guest : GUESTS.entrySet()) {
                Map<String, String> scopes = new HashMap<>(Map.of("USER.READ", "ALL", "FUNNEL.READ", "ALL"));
                for (Kind kind : KINDS) {
                    guest.getValue().forEach((action, scope) -> scopes.put(kind.type + "." + action, scope));
                }
                guests.add(company.guest(guest.getKey(), scopes));
            }
            KNOWN.put(context, guests);
        }
        everybody = new ArrayList<>(company.people());
        everybody.addAll(guests);
    }

    @Test
    void everyKindThatCanBeImportedIsComparedHere() {
        assertThat(context.getBeansOfType(ImportWriter.class).values())
                .extracting(target -> target.type().name())
                .containsExactlyInAnyOrderElementsOf(
                        KINDS.stream().map(Kind::type).toList());
    }

    @TestFactory
    Stream<DynamicTest> anImportReachesWhatItsPersonMayChangeAndUndoWhatTheyStillMay() {
        AtomicInteger refused = new AtomicInteger();
        AtomicInteger changed = new AtomicInteger();
        AtomicInteger left = new AtomicInteger();
        return Stream.concat(
                everybody.stream()
                        .map(employee ->
                                dynamicTest(employee.toString(), () -> kinds(employee, refused, changed, left))),
                Stream.of(dynamicTest("all of it is met often", () -> {
                    assertThat(changed).hasValueGreaterThan(1_000);
                    assertThat(refused).hasValueGreaterThan(300);
                    assertThat(left).hasValueGreaterThan(30);
                })));
    }

    /** One file of each kind, all at a time, as none is about records of another's. */
    private void kinds(Employee employee, AtomicInteger refused, AtomicInteger changed, AtomicInteger left)
            throws Exception {
        try (var threads = Executors.newFixedThreadPool(KINDS.size())) {
            List<Future<Boolean>> running = new ArrayList<>();
            for (Kind kind : KINDS) {
                var comparison = new Comparison(employee, kind);
                running.add(threads.submit(() -> comparison.run(refused, changed, left)));
            }
            for (Future<Boolean> one : running) {
                one.get();
            }
        }
    }

    /** One file of one person over records of one kind. */
    private final class Comparison {

        private final Employee employee;
        private final Kind kind;
        private final String mark;
        private final List<Item> items;
        private final Set<Item> unseen = new HashSet<>();
        private final Set<Item> refused = new HashSet<>();
        private final Set<Item> changed = new HashSet<>();
        private final Map<Long, List<String>> before;
        private final Random random;

        private Comparison(Employee employee, Kind kind) {
            this.employee = employee;
            this.kind = kind;
            this.mark = "імпорт" + kind.type + System.nanoTime() + "x";
            this.random = new Random(SEED + everybody.indexOf(employee) * 10L + KINDS.indexOf(kind));
            this.items = some();
            this.before = kept();
            for (Item item : items) {
                boolean there = !company.binned().contains(item);
                // Who reads a customer by a lead or deal only is met by it and may not change it.
                if (!there || !company.mayRead(employee, item)) {
                    unseen.add(item);
                } else if (company.reaches(employee, "READ", kind.type, item.responsible())
                        && company.reaches(employee, "EDIT", kind.type, item.responsible())) {
                    changed.add(item);
                } else {
                    refused.add(item);
                }
            }
        }

        /** Whether the person may import such records at all. */
        boolean run(AtomicInteger refusedInAll, AtomicInteger changedInAll, AtomicInteger leftInAll) throws Exception {
            JsonNode file = upload();
            if (employee.scope(kind.type, "IMPORT").equals("NONE")) {
                assertThat(file.path("status").intValue()).isEqualTo(403);
                return false;
            }
            Set<Item> rejected = new HashSet<>(refused);
            boolean creates = !employee.scope(kind.type, "CREATE").equals("NONE");
            if (!creates) {
                rejected.addAll(unseen);
            }
            preview(file, rejected);

            JsonNode done = ended(file, "run");
            assertThat(done.path("updated").intValue())
                    .as(employee + " changes " + changed + ": " + done)
                    .isEqualTo(changed.size());
            assertThat(done.path("failed").intValue())
                    .as(employee + " is refused " + rejected + ": " + done)
                    .isEqualTo(rejected.size());
            assertThat(done.path("created").intValue())
                    .as("what is not seen is as if it were new")
                    .isEqualTo(creates ? unseen.size() : 0);
            holds(changed);
            rejects(file, rejected);
            othersDoNotReach(file);

            Map<Item, Long> given = giveAway();
            JsonNode undone = ended(file, "undo");
            Set<Item> left = new HashSet<>();
            given.forEach((item, responsible) -> {
                boolean may = company.reaches(employee, "READ", kind.type, responsible)
                        && company.reaches(employee, "EDIT", kind.type, responsible);
                if (!may) {
                    left.add(item);
                }
            });
            holds(left);
            boolean deletes = !employee.scope(kind.type, "DELETE").equals("NONE");
            assertThat(undone.at("/undo/keptCount").intValue())
                    .isEqualTo(left.size() + (creates && !deletes ? unseen.size() : 0));
            restore(given.keySet());
            if (creates && !deletes) {
                removeMade();
            }
            assertThat(kept()).as("all is as it was").isEqualTo(before);
            refusedInAll.addAndGet(rejected.size());
            changedInAll.addAndGet(changed.size());
            leftInAll.addAndGet(left.size());
            return true;
        }

        /** Some of the employee's own, some of others' and some that lie in the bin. */
        private List<Item> some() {
            List<Item> all = new ArrayList<>(company.records());
            all.removeIf(item -> !item.kind().equals(kind.type));
            Collections.shuffle(all, random);
            Set<Item> some = all.stream()
                    .filter(item -> item.responsible() == employee.id())
                    .limit(OWN)
                    .collect(Collectors.toSet());
            all.stream().limit(ROWS).forEach(some::add);
            company.binned().stream()
                    .filter(item -> item.kind().equals(kind.type))
                    .limit(GONE)
                    .forEach(some::add);
            List<Item> shuffled = new ArrayList<>(some);
            Collections.shuffle(shuffled, random);
            return shuffled;
        }

        private JsonNode upload() throws Exception {
            Installation installation = context.getBean(Installation.class);
            StringBuilder text = new StringBuilder(kind.header).append(";Посилання в CRM\n");
            for (Item item : items) {
                text.append(mark).append(item.id()).append(';').append(mark).append(';');
                text.append(installation.link(kind.page + item.id())).append('\n');
            }
            return employee.person()
                    .upload(
                            app,
                            "/api/v1/imports",
                            "файл.csv",
                            text.toString().getBytes(StandardCharsets.UTF_8),
                            Map.of("kind", kind.type));
        }

        /** The first rows, each with an error exactly where the run will reject it. */
        private void preview(JsonNode file, Set<Item> rejected) {
            JsonNode rows = file.at("/preview/rows");
            assertThat(rows).hasSize(Math.min(PREVIEWED, items.size()));
            for (int i = 0; i < rows.size(); i++) {
                assertThat(rows.path(i).path("errors").isEmpty())
                        .as(employee + " previews " + items.get(i) + rows.path(i))
                        .isNotEqualTo(rejected.contains(items.get(i)));
            }
        }

        private void rejects(JsonNode file, Set<Item> rejected) throws Exception {
            var answer = employee.person().send(app, "GET", path(file) + "/rejects?format=csv", null, Map.of());
            assertThat(answer.statusCode()).isEqualTo(200);
            Set<Long> told = new TreeSet<>();
            for (Item item : items) {
                if (answer.body().contains("\"" + mark + item.id() + "\"")) {
                    told.add(item.id());
                }
            }
            assertThat(told)
                    .as(employee + " is rejected")
                    .isEqualTo(rejected.stream().map(Item::id).collect(Collectors.toCollection(TreeSet::new)));
        }

        /** Others than its person read an import only where nothing in it could be kept from them, and steer it never. */
        private void othersDoNotReach(JsonNode file) throws Exception {
            List<Employee> others = new ArrayList<>(everybody);
            others.remove(employee);
            Collections.shuffle(others, random);
            for (Employee other : others.subList(0, OTHERS)) {
                boolean all = other.scope(kind.type, "IMPORT").equals("ALL")
                        && KINDS.stream()
                                .allMatch(one -> other.scope(one.type, "READ").equals("ALL"));
                for (String part : List.of("", "/values", "/rejects")) {
                    assertThat(status(other, "GET", path(file) + part, null))
                            .as(other + part)
                            .isEqualTo(all ? 200 : 404);
                }
                boolean listed = other.person()
                        .get(app, "/api/v1/imports?limit=5&kind=" + kind.type)
                        .path("items")
                        .valueStream()
                        .anyMatch(item ->
                                item.path("id").longValue() == file.path("id").longValue());
                assertThat(listed).as(other + " lists").isEqualTo(all);
                int refusal = all ? 403 : 404;
                assertThat(status(other, "PUT", path(file) + "/mapping", Map.of("mapping", Map.of())))
                        .isEqualTo(refusal);
                assertThat(status(other, "POST", path(file) + "/run", Map.of("onError", "SKIP")))
                        .isEqualTo(refusal);
                assertThat(status(other, "POST", path(file) + "/undo", null)).isEqualTo(refusal);
            }
        }

        /** Whose they are then. */
        private Map<Item, Long> giveAway() throws Exception {
            List<Item> some = new ArrayList<>(changed);
            Collections.shuffle(some, random);
            Map<Item, Long> given = new HashMap<>();
            for (Item item : some.subList(0, Math.min(GIVEN_AWAY, some.size()))) {
                long to = company.people()
                        .get(random.nextInt(company.people().size()))
                        .id();
                change(item, Map.of("responsibleId", to));
                given.put(item, to);
            }
            return given;
        }

        private void restore(Set<Item> given) throws Exception {
            for (Item item : given) {
                Map<String, @Nullable Object> back = new HashMap<>();
                back.put("responsibleId", item.responsible());
                back.put(kind.field, null);
                back.put(
                        kind.name, Objects.requireNonNull(before.get(item.id())).getFirst());
                change(item, back);
            }
        }

        private void change(Item item, Map<String, ? extends @Nullable Object> change) throws Exception {
            String path = "/api/v1" + kind.page + item.id();
            long version = app.owner().get(app, path).path("version").longValue();
            var answer = app.owner().send(app, "PATCH", path, change, Map.of("If-Match", "\"" + version + "\""));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }

        private void removeMade() throws Exception {
            for (long id : db.sql("select id from " + table() + " where " + kind.nameColumn()
                            + " like :mark and deleted_at is null and not id = any(:known)")
                    .param("mark", mark + "%")
                    .param("known", items.stream().map(Item::id).toArray(Long[]::new))
                    .query(Long.class)
                    .list()) {
                assertThat(status(app.owner(), "DELETE", "/api/v1" + kind.page + id, null))
                        .isEqualTo(204);
            }
        }

        /** That the file's word stands in these and in none other. */
        private void holds(Set<Item> written) {
            Map<Long, List<String>> now = kept();
            for (Item item : items) {
                List<String> expected = written.contains(item)
                        ? List.of(mark + item.id(), mark)
                        : Objects.requireNonNull(before.get(item.id()));
                assertThat(now.get(item.id())).as(employee + " " + item).isEqualTo(expected);
            }
        }

        private Map<Long, List<String>> kept() {
            Map<Long, List<String>> kept = new HashMap<>();
            db.sql("select id, " + kind.nameColumn() + ", coalesce(" + kind.field + ", '') from " + table()
                            + " where id = any(:ids)")
                    .param("ids", items.stream().map(Item::id).toArray(Long[]::new))
                    .query(row -> {
                        kept.put(row.getLong(1), List.of(row.getString(2), row.getString(3)));
                    });
            return kept;
        }

        private String table() {
            return switch (kind.type) {
                case "CONTACT" -> "contacts.contact";
                case "COMPANY" -> "contacts.company";
                default -> "deals.entry";
            };
        }

        private JsonNode ended(JsonNode file, String what) throws Exception {
            var started =
                    employee.person().send(app, "POST", path(file) + "/" + what, Map.of("onError", "SKIP"), Map.of());
            assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
            JsonNode[] last = new JsonNode[1];
            Awaitility.await(what)
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> {
                        last[0] = employee.person().get(app, path(file));
                        return !List.of("RUNNING", "UNDOING")
                                .contains(last[0].path("state").stringValue());
                    });
            return last[0];
        }

        private static String path(JsonNode file) {
            return "/api/v1/imports/" + file.path("id").longValue();
        }
    }

    private int status(Employee employee, String method, String path, @Nullable Object body) throws Exception {
        return status(employee.person(), method, path, body);
    }

    private int status(Person person, String method, String path, @Nullable Object body) throws Exception {
        return person.send(app, method, path, body, method.equals("POST") ? Map.of() : Map.of("If-Match", "\"0\""))
                .statusCode();
    }
}
