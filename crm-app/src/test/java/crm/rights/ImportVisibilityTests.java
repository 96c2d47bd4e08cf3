package crm.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

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
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Imports, their previews, rejects and undo, as each of a random company: they reach exactly what the written rules allow. */
@AppTest
class ImportVisibilityTests {

    private static final int RECORDS = 240;
    private static final long SEED = 20_261_130;
    private static final int ROWS = 14;

    private static final Map<ApplicationContext, RandomCompany> COMPANIES = new HashMap<>();

    @Autowired
    private ApplicationContext context;

    private RunningApp app;
    private RandomCompany company;
    private Random random;

    @BeforeEach
    void theCompany() throws Exception {
        app = RunningApp.of(context);
        random = new Random(SEED);
        RandomCompany known = COMPANIES.get(context);
        company = known == null ? RandomCompany.make(context, RECORDS, SEED) : known;
        COMPANIES.put(context, company);
    }

    @TestFactory
    Stream<DynamicTest> anImportReachesWhatItsPersonMayChangeAndUndoWhatTheyStillMay() {
        return company.people().stream()
                .map(employee -> dynamicTest(employee.toString(), () -> {
                    for (String kind : List.of("LEAD", "CONTACT")) {
                        importAndUndo(employee, kind);
                    }
                }));
    }

    private void importAndUndo(Employee employee, String kind) throws Exception {
        List<Item> items = some(employee, kind);
        String mark = "імпорт" + System.nanoTime();
        JsonNode file = upload(employee, kind, items, mark);
        if (employee.scope(kind, "IMPORT").equals("NONE")) {
            assertThat(file.path("status").intValue()).isEqualTo(403);
            return;
        }
        Set<Item> readable = company.reach(employee, "READ", kind);
        Set<Item> editable = company.reach(employee, "EDIT", kind);
        editable.retainAll(readable);
        Set<Item> refused = new HashSet<>(items);
        refused.retainAll(readable);
        refused.removeAll(editable);
        assertThat(file.at("/preview/errorCount").intValue()).as("preview").isEqualTo(refused.size());

        JsonNode done = ended(employee, file, "run");
        Set<Item> changed = new HashSet<>(items);
        changed.retainAll(editable);
        Set<Item> unseen = new HashSet<>(items);
        unseen.removeAll(readable);
        assertThat(done.path("updated").intValue()).isEqualTo(changed.size());
        assertThat(done.path("failed").intValue()).isEqualTo(refused.size());
        assertThat(done.path("created").intValue()).as("what is not seen is as if it were new").isEqualTo(unseen.size());
        for (Item item : items) {
            assertThat(source(item)).as(employee + " " + item).isEqualTo(changed.contains(item) ? mark : "");
        }
        othersDoNotReach(employee, kind, file);

        Map<Item, Long> now = new HashMap<>();
        for (Item item : changed) {
            now.put(item, random.nextBoolean() ? give(item) : item.responsible());
        }
        JsonNode undone = ended(employee, file, "undo");
        int left = 0;
        for (Item item : changed) {
            long responsible = Objects.requireNonNull(now.get(item));
            boolean may = reaches(employee, "READ", kind, responsible) && reaches(employee, "EDIT", kind, responsible);
            left += may ? 0 : 1;
            assertThat(source(item)).as(employee + " undoes " + item).isEqualTo(may ? "" : mark);
        }
        boolean deletes = !employee.scope(kind, "DELETE").equals("NONE");
        assertThat(undone.at("/undo/keptCount").intValue()).isEqualTo(left + (deletes ? 0 : unseen.size()));
        for (Item item : changed) {
            restore(item);
        }
    }

    /** Others than its person read an import only where they see everything, and steer it never. */
    private void othersDoNotReach(Employee employee, String kind, JsonNode file) throws Exception {
        String path = "/api/v1/imports/" + file.path("id").longValue();
        List<Employee> others = new ArrayList<>(company.people());
        others.remove(employee);
        Collections.shuffle(others, random);
        for (Employee other : others.subList(0, 6)) {
            boolean all = List.of("OWNER", "ADMINISTRATOR").contains(other.role());
            for (String part : List.of("", "/values", "/rejects")) {
                assertThat(status(other, "GET", path + part, null)).as(other + part).isEqualTo(all ? 200 : 404);
            }
            boolean listed = other.person().get(app, "/api/v1/imports?limit=200&kind=" + kind).path("items").valueStream()
                    .anyMatch(item -> item.path("id").longValue() == file.path("id").longValue());
            assertThat(listed).as(other + " lists").isEqualTo(all);
            int refusal = all ? 403 : 404;
            assertThat(status(other, "PUT", path + "/mapping", Map.of("mapping", Map.of()))).isEqualTo(refusal);
            assertThat(status(other, "POST", path + "/run", Map.of("onError", "SKIP"))).isEqualTo(refusal);
            assertThat(status(other, "POST", path + "/undo", null)).isEqualTo(refusal);
        }
    }

    private int status(Employee other, String method, String path, @Nullable Object body) throws Exception {
        return other.person()
                .send(app, method, path, body, method.equals("PUT") ? Map.of("If-Match", "\"0\"") : Map.of())
                .statusCode();
    }

    /** Some of the employee's own and some of others'. */
    private List<Item> some(Employee employee, String kind) {
        List<Item> all = new ArrayList<>(company.records());
        all.removeIf(item -> !item.kind().equals(kind));
        Collections.shuffle(all, random);
        List<Item> items = new ArrayList<>(
                all.stream().filter(item -> item.responsible() == employee.id()).limit(4).toList());
        for (Item item : all) {
            if (items.size() < ROWS && !items.contains(item)) {
                items.add(item);
            }
        }
        return items;
    }

    private JsonNode upload(Employee employee, String kind, List<Item> items, String mark) throws Exception {
        Installation installation = context.getBean(Installation.class);
        String page = kind.equals("LEAD") ? "/leads/" : "/contacts/";
        StringBuilder text = new StringBuilder(kind.equals("LEAD") ? "Назва" : "Прізвище").append(";Джерело;Посилання в CRM\n");
        for (Item item : items) {
            text.append(mark).append(item.id()).append(';').append(mark).append(';');
            text.append(installation.link(page + item.id())).append('\n');
        }
        return employee.person()
                .upload(
                        app,
                        "/api/v1/imports",
                        "файл.csv",
                        text.toString().getBytes(StandardCharsets.UTF_8),
                        Map.of("kind", kind));
    }

    private JsonNode ended(Employee employee, JsonNode file, String what) throws Exception {
        String path = "/api/v1/imports/" + file.path("id").longValue();
        var started = employee.person().send(app, "POST", path + "/" + what, Map.of("onError", "SKIP"), Map.of());
        assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
        JsonNode[] last = new JsonNode[1];
        Awaitility.await(what).atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50)).until(() -> {
            last[0] = employee.person().get(app, path);
            return !List.of("RUNNING", "UNDOING").contains(last[0].path("state").stringValue());
        });
        return last[0];
    }

    private String path(Item item) {
        return "/api/v1/" + RandomCompany.PATHS.get(item.kind()) + "/" + item.id();
    }

    private String source(Item item) throws Exception {
        return app.owner().get(app, path(item)).path("source").asString("");
    }

    private long give(Item item) throws Exception {
        long to = company.people().get(random.nextInt(company.people().size())).id();
        change(item, Map.of("responsibleId", to));
        return to;
    }

    private void restore(Item item) throws Exception {
        Map<String, @Nullable Object> before = new HashMap<>();
        before.put("responsibleId", item.responsible());
        before.put("source", null);
        change(item, before);
    }

    private void change(Item item, Map<String, ? extends @Nullable Object> change) throws Exception {
        long version = app.owner().get(app, path(item)).path("version").longValue();
        var answer = app.owner().send(app, "PATCH", path(item), change, Map.of("If-Match", "\"" + version + "\""));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private boolean reaches(Employee employee, String action, String kind, long responsible) {
        return switch (employee.scope(kind, action)) {
            case "ALL" -> true;
            case "GROUP" -> company.colleagues(employee).contains(responsible);
            case "OWN" -> employee.id() == responsible;
            default -> false;
        };
    }
}
