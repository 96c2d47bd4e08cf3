package crm.rights;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import crm.rights.RandomCompany.Employee;
import crm.rights.RandomCompany.Item;
import crm.testing.http.RunningApp;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** For each live destination: places in the company made at random, who may listen there, and how something comes about that is told. */
final class LiveOccasions {

    private static final List<String> KINDS =
            RandomCompany.PATHS.keySet().stream().sorted().toList();
    private static final int ENTRIES = 24;
    private static final int GIVEN_AWAY = 4;
    private static final int TALKED = 3;
    private static final int TOUCHED = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Map<ApplicationContext, LiveOccasions> KNOWN = new HashMap<>();

    private final ApplicationContext context;
    private final RunningApp app;
    private final RandomCompany company;
    private final Random random = new Random(20_261_201);
    private final Map<String, Occasion> all = new LinkedHashMap<>();
    private final Map<String, Function<JsonNode, String>> readers = new HashMap<>();
    private final Map<Employee, Long> exports = new LinkedHashMap<>();
    private final Map<Employee, Long> imports = new LinkedHashMap<>();
    private final Map<Long, String> kinds = new HashMap<>();
    private final List<Item> talked = new ArrayList<>();
    private final List<Item> given = new ArrayList<>();
    private final List<Item> touched = new ArrayList<>();

    /** A destination with a record put in, and who may listen to it. */
    record Place(String destination, Predicate<Employee> listens) {}

    /** Who hears what, and where. */
    interface Hearing {
        void hears(Employee employee, String destination, String what);
    }

    /** Something that is told. */
    interface Happening {
        void happen(Hearing hearing) throws Exception;
    }

    record Occasion(List<Place> places, Happening happening) {
        void happen(Hearing hearing) throws Exception {
            happening.happen(hearing);
        }
    }

    private LiveOccasions(ApplicationContext context) throws Exception {
        this.context = context;
        this.app = RunningApp.of(context);
        this.company = RandomCompany.of(context);
        prepare();
        put(
                "/topic/funnels.{id}",
                funnels(),
                this::entriesChange,
                message -> message.path("type").stringValue() + " "
                        + message.path("kind").stringValue() + ":"
                        + message.path("id").longValue());
        put(
                "/topic/comments.{type}.{id}",
                cards(),
                this::somebodyComments,
                message -> message.path("type").stringValue());
        put(
                "/topic/records.{type}",
                KINDS.stream()
                        .map(kind -> new Place("/topic/records." + kind, employee -> readsAny(employee, kind)))
                        .toList(),
                this::recordsChange,
                this::changed);
        // What is told to the lists is told to the cards.
        put("/topic/records.{type}.{id}", openCards(), hearing -> {}, this::changed);
        put("/topic/imports.{id}", files(imports, this::readsImport), this::importsRun, LiveOccasions::ended);
        put("/topic/exports.{id}", files(exports, Employee::equals), this::exportsRun, LiveOccasions::ended);
        put(
                "/topic/structure",
                one("/topic/structure", "GROUP"),
                this::theStructureChanges,
                message -> message.path("type").stringValue());
        put("/topic/presence", one("/topic/presence", "USER"), this::somebodyIsSilent, message -> {
            String status = message.path("status").stringValue();
            return status.equals("DO_NOT_DISTURB") ? message.path("userId").longValue() + " " + status : "";
        });
        put(
                "/topic/permissions",
                List.of(new Place("/topic/permissions", any -> true)),
                this::aRoleChanges,
                any -> "changed");
        put(
                "/user/queue/permissions",
                List.of(new Place("/user/queue/permissions", any -> true)),
                this::peopleChange,
                any -> "changed");
        // What is said on the cards is what people are notified of.
        put(
                "/user/queue/notifications",
                List.of(new Place("/user/queue/notifications", any -> true)),
                hearing -> {},
                LiveOccasions::notified);
    }

    static synchronized LiveOccasions of(ApplicationContext context) throws Exception {
        LiveOccasions known = KNOWN.get(context);
        if (known == null) {
            known = new LiveOccasions(context);
            KNOWN.put(context, known);
        }
        return known;
    }

    Map<String, Occasion> all() {
        return all;
    }

    List<Place> places() {
        return all.values().stream()
                .flatMap(occasion -> occasion.places().stream())
                .toList();
    }

    /** What a message tells, in a word; empty when it is of nothing that was made happen here. */
    String what(String destination, JsonNode message) {
        return all.entrySet().stream()
                .filter(occasion -> occasion.getValue().places().stream()
                        .anyMatch(place -> place.destination().equals(destination)))
                .findFirst()
                .map(occasion ->
                        Objects.requireNonNull(readers.get(occasion.getKey())).apply(message))
                .orElse("");
    }

    private void put(String declared, List<Place> places, Happening happening, Function<JsonNode, String> reader) {
        all.put(declared, new Occasion(places, happening));
        readers.put(declared, reader);
    }

    private void prepare() throws Exception {
        for (String kind : KINDS) {
            Employee importer = anyWith(kind, "IMPORT", imports.keySet());
            String name = kind.equals("CONTACT") ? "Прізвище" : "Назва";
            JsonNode file = importer.person()
                    .upload(
                            app,
                            "/api/v1/imports",
                            "live.csv",
                            (name + "\nЖива " + company.mark() + kind + "\n").getBytes(StandardCharsets.UTF_8),
                            Map.of("kind", kind));
            imports.put(importer, file.path("id").longValue());
            kinds.put(file.path("id").longValue(), kind);
            // Of other tests' comments only the even ones are counted.
            talked.addAll(some(TALKED, item -> item.kind().equals(kind) && item.id() % 2 == 1));
            touched.addAll(some(TOUCHED, item -> item.kind().equals(kind)));
        }
        for (int i = 0; i < 3; i++) {
            Employee employee = anyWith("CONTACT", "EXPORT", exports.keySet());
            JsonNode export = employee.person()
                    .post(
                            app,
                            "/api/v1/exports",
                            Map.of("resource", "contacts", "format", "csv", "filter", Map.of("tag", company.mark())));
            long id = export.path("id").longValue();
            Awaitility.await("export")
                    .atMost(PATIENCE)
                    .until(() -> !employee.person()
                            .get(app, "/api/v1/exports/" + id)
                            .path("finishedAt")
                            .isNull());
            exports.put(employee, id);
        }
    }

    private List<Place> funnels() throws Exception {
        List<Place> places = new ArrayList<>();
        for (JsonNode funnel : app.owner().get(app, "/api/v1/funnels").path("items")) {
            String kind = funnel.path("kind").stringValue();
            places.add(new Place(
                    "/topic/funnels." + funnel.path("id").longValue(),
                    employee -> !employee.scope(kind, "READ").equals("NONE")));
        }
        places.add(new Place("/topic/funnels.999999999", nobody -> false));
        return places;
    }

    private List<Place> openCards() {
        List<Place> places = new ArrayList<>();
        touched.forEach(item -> places.add(new Place(open(item), employee -> company.mayRead(employee, item))));
        company.binned().stream()
                .limit(KINDS.size())
                .forEach(item -> places.add(new Place(open(item), nobody -> false)));
        return places;
    }

    /** Customers are read by leads and deals, too. */
    private static boolean readsAny(Employee employee, String kind) {
        Set<String> by = List.of("CONTACT", "COMPANY").contains(kind) ? Set.of(kind, "LEAD", "DEAL") : Set.of(kind);
        return by.stream().anyMatch(one -> !employee.scope(one, "READ").equals("NONE"));
    }

    /** The owner changes some of each kind, of which hears who reads them. */
    private void recordsChange(Hearing hearing) throws Exception {
        for (Item item : touched) {
            // With the mark, by which other tests of this company find the records that are theirs.
            String funnel = change(item, Map.of("tags", List.of("наживо" + company.mark(), company.mark())));
            if (!item.isCustomer()) {
                tell(hearing, funnel, "CHANGED", item, item.responsible());
            }
            for (Employee employee : company.people()) {
                if (company.mayRead(employee, item)) {
                    String what = "CHANGED " + item.id();
                    hearing.hears(employee, "/topic/records." + item.kind(), what);
                    hearing.hears(employee, open(item), what);
                }
            }
        }
    }

    private String changed(JsonNode message) {
        long id = message.path("id").asLong(0);
        String action = message.path("action").stringValue();
        return action.equals("CHANGED") && touched.stream().anyMatch(item -> item.id() == id) ? action + " " + id : "";
    }

    private static String open(Item item) {
        return "/topic/records." + item.kind() + "." + item.id();
    }

    private List<Place> cards() {
        List<Place> places = new ArrayList<>();
        talked.forEach(item -> places.add(new Place(card(item), employee -> company.mayRead(employee, item))));
        for (String kind : KINDS) {
            company.binned().stream()
                    .filter(item -> item.kind().equals(kind))
                    .findFirst()
                    .ifPresent(item -> places.add(new Place(card(item), nobody -> false)));
        }
        return places;
    }

    private interface Reads {
        boolean may(Employee whose, Employee reader);
    }

    private List<Place> files(Map<Employee, Long> files, Reads reads) {
        String stem = files == imports ? "/topic/imports." : "/topic/exports.";
        return files.entrySet().stream()
                .map(file -> new Place(stem + file.getValue(), reader -> reads.may(file.getKey(), reader)))
                .toList();
    }

    /** Others read an import only where nothing in it could be kept from them. */
    private boolean readsImport(Employee whose, Employee reader) {
        String kind = Objects.requireNonNull(kinds.get(imports.get(whose)));
        return whose.equals(reader)
                || reader.scope(kind, "IMPORT").equals("ALL")
                        && KINDS.stream()
                                .allMatch(one -> reader.scope(one, "READ").equals("ALL"));
    }

    private static List<Place> one(String destination, String kind) {
        return List.of(
                new Place(destination, employee -> !employee.scope(kind, "READ").equals("NONE")));
    }

    /** Some are changed and some given away, of which hears who read them and who reads them now. */
    private void entriesChange(Hearing hearing) throws Exception {
        // Records of two kinds may have one id, and messages to lists say no kind.
        Set<Long> listened = touched.stream().map(Item::id).collect(Collectors.toSet());
        List<Item> entries = some(ENTRIES, item -> !item.isCustomer() && !listened.contains(item.id()));
        for (Item item : entries.subList(GIVEN_AWAY, ENTRIES)) {
            String funnel = change(item, Map.of("comment", "змінено наживо"));
            tell(hearing, funnel, "CHANGED", item, item.responsible());
        }
        for (Item item : entries.subList(0, GIVEN_AWAY)) {
            Employee other =
                    company.people().get(random.nextInt(company.people().size()));
            if (other.id() != item.responsible()) {
                String funnel = change(item, Map.of("responsibleId", other.id()));
                given.add(item);
                tell(hearing, funnel, "REMOVED", item, item.responsible());
                tell(hearing, funnel, "CHANGED", item, other.id());
            }
        }
    }

    private void tell(Hearing hearing, String funnel, String what, Item item, long responsible) {
        for (Employee employee : company.people()) {
            if (company.reaches(employee, "READ", item.kind(), responsible)) {
                hearing.hears(employee, funnel, what + " " + item.kind() + ":" + item.id());
            }
        }
    }

    /** Records that were given away for a moment are their people's again. */
    void tidyUp() throws Exception {
        for (Item item : given) {
            change(item, Map.of("responsibleId", item.responsible()));
        }
        given.clear();
    }

    /** The place where it is told. */
    private String change(Item item, Map<String, ?> change) throws Exception {
        String path = "/api/v1/" + RandomCompany.PATHS.get(item.kind()) + "/" + item.id();
        JsonNode card = app.owner().get(app, path);
        patch(path, card, change);
        return "/topic/funnels." + card.at("/funnel/id").asLong(0);
    }

    private void patch(String path, JsonNode record, Map<String, ?> change) throws Exception {
        var answer = app.owner()
                .send(
                        app,
                        "PATCH",
                        path,
                        change,
                        Map.of("If-Match", "\"" + record.path("version").longValue() + "\""));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
    }

    /** The owner does, and names some of whom not all may read the record. */
    private void somebodyComments(Hearing hearing) throws Exception {
        for (Item item : talked) {
            Set<Employee> named = new HashSet<>();
            var text = new StringBuilder("Наживо");
            for (int i = 0; i < 4; i++) {
                Employee person =
                        company.people().get(random.nextInt(company.people().size()));
                if (named.add(person)) {
                    text.append(" @[").append(person.id()).append(']');
                }
            }
            String ref = item.kind() + ":" + item.id();
            app.owner().post(app, "/api/v1/comments", Map.of("record", ref, "text", text.toString()));
            for (Employee employee : company.people()) {
                if (company.mayRead(employee, item)) {
                    hearing.hears(employee, card(item), "CREATED");
                    boolean concerned = employee.id() == item.responsible();
                    if (named.contains(employee) || concerned) {
                        hearing.hears(
                                employee,
                                "/user/queue/notifications",
                                (named.contains(employee) ? "MENTIONED " : "COMMENTED ") + ref);
                    }
                }
            }
        }
    }

    private static String notified(JsonNode message) {
        JsonNode notification = message.path("notification");
        String kind = notification.path("kind").asString("");
        return List.of("MENTIONED", "COMMENTED").contains(kind)
                ? kind + " " + notification.at("/record/type").stringValue() + ":"
                        + notification.at("/record/id").longValue()
                : "";
    }

    private void importsRun(Hearing hearing) throws Exception {
        for (var file : imports.entrySet()) {
            Employee importer = file.getKey();
            for (String step : List.of("run", "undo")) {
                String path = "/api/v1/imports/" + file.getValue();
                importer.person().post(app, path + "/" + step, Map.of("onError", "SKIP"));
                String state = step.equals("run") ? "DONE" : "UNDONE";
                Awaitility.await(step)
                        .atMost(PATIENCE)
                        .until(() -> importer.person()
                                .get(app, path)
                                .path("state")
                                .stringValue()
                                .equals(state));
                for (Employee employee : company.people()) {
                    if (readsImport(importer, employee)) {
                        hearing.hears(employee, "/topic/imports." + file.getValue(), state);
                    }
                }
            }
        }
    }

    /** They are made anew, as after the death of a node. */
    private void exportsRun(Hearing hearing) {
        Scheduler jobs = context.getBean(Scheduler.class);
        for (var export : exports.entrySet()) {
            context.getBean(JdbcClient.class)
                    .sql("update exports.export set state = 'WAITING', finished_at = null where id = :id")
                    .param("id", export.getValue())
                    .update();
            jobs.schedule(new TaskInstance<>("export", Long.toString(export.getValue())), Instant.now());
            hearing.hears(export.getKey(), "/topic/exports." + export.getValue(), "DONE");
        }
        jobs.triggerCheckForDueExecutions();
    }

    private static String ended(JsonNode message) {
        String state = message.path("state").stringValue();
        return List.of("DONE", "UNDONE").contains(state) ? state : "";
    }

    private void theStructureChanges(Hearing hearing) throws Exception {
        Long group = company.people().stream()
                .map(Employee::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        String path = "/api/v1/groups/" + group;
        JsonNode before = app.owner().get(app, path);
        patch(path, before, Map.of("name", "Наживо " + company.mark()));
        patch(
                path,
                app.owner().get(app, path),
                Map.of("name", before.path("name").stringValue()));
        for (Employee employee : company.people()) {
            // Of people, too, whom other occasions change.
            for (String what : List.of("GROUP", "USER")) {
                if (!employee.scope("GROUP", "READ").equals("NONE")) {
                    hearing.hears(employee, "/topic/structure", what);
                }
            }
        }
    }

    private void somebodyIsSilent(Hearing hearing) throws Exception {
        for (Employee silent : company.people().subList(0, 3)) {
            for (String status : List.of("DO_NOT_DISTURB", "ONLINE")) {
                silent.person().send(app, "PUT", "/api/v1/me/presence", Map.of("status", status), Map.of());
            }
            for (Employee employee : company.people()) {
                if (company.mayReadPerson(employee, silent)) {
                    hearing.hears(employee, "/topic/presence", silent.id() + " DO_NOT_DISTURB");
                }
            }
        }
    }

    private void aRoleChanges(Hearing hearing) throws Exception {
        app.owner().post(app, "/api/v1/roles", Map.of("name", "Наживо " + company.mark()));
        company.people().forEach(employee -> hearing.hears(employee, "/topic/permissions", "changed"));
    }

    private void peopleChange(Hearing hearing) throws Exception {
        List<Employee> some = new ArrayList<>(company.people());
        Collections.shuffle(some, random);
        for (Employee employee : some.subList(0, 5)) {
            String path = "/api/v1/users/" + employee.id();
            patch(path, app.owner().get(app, path), Map.of("patronymic", "Ім’я" + System.nanoTime()));
            hearing.hears(employee, "/user/queue/permissions", "changed");
        }
    }

    private static String card(Item item) {
        return "/topic/comments." + item.kind() + "." + item.id();
    }

    private List<Item> some(int count, Predicate<Item> which) {
        List<Item> some = new ArrayList<>(company.records());
        some.removeIf(which.negate());
        Collections.shuffle(some, random);
        return new ArrayList<>(some.subList(0, count));
    }

    private Employee anyWith(String kind, String action, Set<Employee> but) {
        List<Employee> some = new ArrayList<>(company.people());
        some.removeIf(employee -> employee.scope(kind, action).equals("NONE") || but.contains(employee));
        return some.get(random.nextInt(some.size()));
    }
}
