package crm.rights;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import crm.kernel.BuiltInRole;
import crm.testing.http.Person;
import crm.testing.http.RecordSamples;
import crm.testing.http.RecordSamples.Sample;
import crm.testing.http.RunningApp;
import crm.testing.http.Server;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * A company made at random, and what everybody in it may see by its own reckoning: it knows the rules as they are written down, and nothing
 * of how the application holds them.
 */
final class RandomCompany {

    static final List<String> BUILT_IN =
            Stream.of(BuiltInRole.values()).map(Enum::name).toList();
    static final Map<String, String> PATHS = RecordSamples.OWNED.stream()
            .collect(Collectors.toUnmodifiableMap(sample -> sample.type().name(), Sample::resource));

    private static final List<String> CUSTOMERS = List.of("CONTACT", "COMPANY");
    private static final List<String> ENTRIES = List.of("LEAD", "DEAL");
    private static final int RECORDS = 2_000;
    private static final long SEED = 20_260_923;
    private static final Map<ApplicationContext, RandomCompany> KNOWN = new HashMap<>();
    private static final int GROUPS = 9;
    private static final int PEOPLE_OF_A_ROLE = 4;
    private static final int AT_ONCE = 8;
    private static final int LOOKING = 3;

    private final Server app;
    private final Person owner;
    private final Random random;
    private final String mark;
    private final Map<Long, @Nullable Long> parents = new LinkedHashMap<>();
    private final List<Employee> people = new ArrayList<>();
    private final List<Item> records = new ArrayList<>();
    private final List<Item> binned = new ArrayList<>();

    /** Reckoned once: the records stay as they were made. */
    private final Map<Reckoning, Set<Item>> reckoned = new ConcurrentHashMap<>();

    private record Reckoning(long employee, String what, String kind) {}

    /** Somebody with a role, perhaps a group, perhaps groups to supervise. */
    record Employee(
            long id,
            String role,
            Map<String, String> scopes,
            @Nullable Long group,
            List<Long> supervised,
            Person person) {

        String scope(String kind, String action) {
            return scopes.getOrDefault(kind + "." + action, "NONE");
        }

        @Override
        public String toString() {
            return role + " " + id;
        }
    }

    /** A record, whose it is, and the customers on it. */
    record Item(
            String kind,
            long id,
            long responsible,
            @Nullable Long contact,
            @Nullable Long company) {

        boolean isCustomer() {
            return CUSTOMERS.contains(kind);
        }

        boolean shows(Item customer) {
            return Objects.equals(customer.id(), customer.kind().equals("CONTACT") ? contact : company);
        }
    }

    /** What is looked at for each of them. */
    interface Check {
        void of(Employee employee) throws Exception;
    }

    /** A test for each of them; some look at a time, as none changes what another sees. */
    Stream<DynamicTest> everybody(Check check) {
        List<Map.Entry<Employee, Future<@Nullable Void>>> looks = new ArrayList<>();
        var threads = Executors.newFixedThreadPool(LOOKING);
        for (Employee employee : people) {
            looks.add(Map.entry(employee, threads.submit(() -> {
                check.of(employee);
                return null;
            })));
        }
        threads.shutdown();
        return looks.stream()
                .map(look -> dynamicTest(look.getKey().toString(), () -> {
                    try {
                        look.getValue().get();
                    } catch (ExecutionException failed) {
                        throw Objects.requireNonNullElse(failed.getCause(), failed);
                    }
                }));
    }

    private RandomCompany(Server app, Person owner) {
        this.app = app;
        this.owner = owner;
        this.random = new Random(SEED);
        this.mark = "visible" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    }

    /** The company of this application, made when it is first asked for. */
    static synchronized RandomCompany of(ApplicationContext context) throws Exception {
        RandomCompany known = KNOWN.get(context);
        if (known == null) {
            known = make(context);
            KNOWN.put(context, known);
        }
        return known;
    }

    private static RandomCompany make(ApplicationContext context) throws Exception {
        RunningApp app = RunningApp.of(context);
        RandomCompany company = new RandomCompany(app, app.owner());
        company.makeGroups();
        company.makePeople();
        company.makeRecords(RECORDS);
        return company;
    }

    /**
     * Somebody who is none of {@link #people} and owns nothing, with a role that there is not by itself.
     *
     * @param scopes such as {@code GROUP} by {@code LEAD.READ}
     */
    Employee guest(String name, Map<String, String> scopes) throws Exception {
        String path = "/api/v1/roles/"
                + owner.post(app, "/api/v1/roles", Map.of("name", name + " " + mark))
                        .path("id")
                        .longValue();
        List<Map<String, String>> rights = new ArrayList<>();
        scopes.forEach((right, scope) -> rights.add(Map.of(
                "recordType", right.substring(0, right.indexOf('.')),
                "action", right.substring(right.indexOf('.') + 1),
                "scope", scope)));
        var granted = owner.send(
                app, "PUT", path + "/permissions", Map.of("permissions", rights), Map.of("If-Match", "\"0\""));
        if (granted.statusCode() != 200) {
            throw new IllegalStateException(granted.body());
        }
        return employee(owner.get(app, path), name, 0);
    }

    /** A word in the name and the tags of every record of this company and of none other. */
    String mark() {
        return mark;
    }

    List<Employee> people() {
        return people;
    }

    List<Item> records() {
        return records;
    }

    /** What lies in the bin, where nobody reads it and it shows nobody anything. */
    List<Item> binned() {
        return binned;
    }

    /** What somebody may read: what the own right reaches, and the customers on the leads and deals that it reaches. */
    Set<Item> readable(Employee employee, String kind) {
        return new HashSet<>(reckonedReadable(employee, kind));
    }

    boolean mayRead(Employee employee, Item item) {
        return reckonedReadable(employee, item.kind()).contains(item);
    }

    private Set<Item> reckonedReadable(Employee employee, String kind) {
        return reckoned.computeIfAbsent(new Reckoning(employee.id(), "READABLE", kind), once -> {
            Set<Item> readable = reach(employee, "READ", kind);
            if (CUSTOMERS.contains(kind)) {
                Set<Item> entries = reach(employee, "READ", "LEAD");
                entries.addAll(reach(employee, "READ", "DEAL"));
                Set<@Nullable Long> shown = new HashSet<>();
                for (Item entry : entries) {
                    shown.add(kind.equals("CONTACT") ? entry.contact() : entry.company());
                }
                records.stream()
                        .filter(item -> item.kind().equals(kind) && shown.contains(item.id()))
                        .forEach(readable::add);
            }
            return readable;
        });
    }

    /** What the written rules let somebody do an action with. */
    Set<Item> reach(Employee employee, String action, String kind) {
        Set<Long> owners = owners(employee, action, kind);
        Set<Item> reached = new HashSet<>();
        for (Item item : records) {
            if (item.kind().equals(kind) && (owners == null || owners.contains(item.responsible()))) {
                reached.add(item);
            }
        }
        return reached;
    }

    /** The same of a record that is now this person's. */
    boolean reaches(Employee employee, String action, String kind, long responsible) {
        Set<Long> owners = owners(employee, action, kind);
        return owners == null || owners.contains(responsible);
    }

    /** Whose records; null for everybody's. */
    private @Nullable Set<Long> owners(Employee employee, String action, String kind) {
        return switch (employee.scope(kind, action)) {
            case "ALL" -> null;
            case "GROUP" -> colleagues(employee);
            case "OWN" -> Set.of(employee.id());
            default -> Set.of();
        };
    }

    /**
     * Whose comings and goings the written rules show somebody: the own; those of people the employee may read and also change, or has in
     * reach of the groups while being allowed to give records of others away.
     */
    Set<Long> signIns(Employee employee) {
        Set<Long> readable = people(employee, employee.scope("USER", "READ"));
        Set<Long> seen = people(employee, employee.scope("USER", "EDIT"));
        boolean superior = employee.scopes().entrySet().stream()
                .anyMatch(right -> right.getKey().endsWith(".ASSIGN")
                        && List.of("GROUP", "ALL").contains(right.getValue()));
        if (superior) {
            seen.addAll(colleagues(employee));
        }
        seen.retainAll(readable);
        seen.add(employee.id());
        return seen;
    }

    boolean mayReadPerson(Employee employee, Employee other) {
        return people(employee, employee.scope("USER", "READ")).contains(other.id());
    }

    private Set<Long> people(Employee employee, String scope) {
        return switch (scope) {
            case "ALL" -> people.stream().map(Employee::id).collect(Collectors.toSet());
            case "GROUP" -> colleagues(employee);
            case "OWN" -> new HashSet<>(Set.of(employee.id()));
            default -> new HashSet<>();
        };
    }

    /** Everybody in the own and supervised groups and all groups below them, and the person. */
    Set<Long> colleagues(Employee employee) {
        Set<Long> groups = new HashSet<>(employee.supervised());
        if (employee.group() != null) {
            groups.add(employee.group());
        }
        Set<Long> colleagues = new HashSet<>(Set.of(employee.id()));
        for (Employee other : people) {
            Long group = other.group();
            while (group != null) {
                if (groups.contains(group)) {
                    colleagues.add(other.id());
                    break;
                }
                group = parents.get(group);
            }
        }
        return colleagues;
    }

    private void makeGroups() throws Exception {
        for (int i = 0; i < GROUPS; i++) {
            List<Long> known = new ArrayList<>(parents.keySet());
            Long parent = known.isEmpty() || random.nextInt(4) == 0 ? null : known.get(random.nextInt(known.size()));
            Map<String, Object> group = new HashMap<>(Map.of("name", "Група " + i + " " + mark));
            if (parent != null) {
                group.put("parentId", parent);
            }
            parents.put(owner.post(app, "/api/v1/groups", group).path("id").longValue(), parent);
        }
    }

    private void makePeople() throws Exception {
        for (JsonNode role :
                owner.get(app, "/api/v1/roles?sort=createdAt&limit=200").path("items")) {
            String code = role.path("code").asString("");
            if (BUILT_IN.contains(code)) {
                for (int i = 0; i < PEOPLE_OF_A_ROLE; i++) {
                    people.add(employee(role, code, i));
                }
            }
        }
    }

    private Employee employee(JsonNode role, String code, int number) throws Exception {
        List<Long> groups = new ArrayList<>(parents.keySet());
        Long group = random.nextInt(6) == 0 ? null : groups.get(random.nextInt(groups.size()));
        List<Long> supervised = new ArrayList<>();
        while (random.nextInt(2) == 0 && supervised.size() < 3) {
            Long one = groups.get(random.nextInt(groups.size()));
            if (!supervised.contains(one)) {
                supervised.add(one);
            }
        }
        Person person = owner.invite(
                app,
                code.toLowerCase(java.util.Locale.ROOT) + number + "." + Long.toString(System.nanoTime(), 36)
                        + "@example.com",
                role.path("id").longValue(),
                group);
        JsonNode me = person.get(app, "/api/v1/me");
        long id = me.path("id").longValue();
        if (!supervised.isEmpty()) {
            owner.send(
                    app,
                    "PATCH",
                    "/api/v1/users/" + id,
                    Map.of("supervisedGroupIds", supervised),
                    Map.of("If-Match", "\"" + me.path("version").longValue() + "\""));
        }
        Map<String, String> scopes = new HashMap<>();
        role.path("permissions")
                .forEach(right -> scopes.put(
                        right.path("recordType").stringValue() + "."
                                + right.path("action").stringValue(),
                        right.path("scope").stringValue()));
        return new Employee(id, code, scopes, group, supervised, person);
    }

    /** Half of them customers, the other half leads and deals with customers of anybody on most of them; some go to the bin. */
    private void makeRecords(int count) throws Exception {
        make(count / 2, CUSTOMERS);
        make(count - count / 2, ENTRIES);
        List<Item> gone =
                records.stream().filter(item -> random.nextInt(12) == 0).toList();
        for (Item item : gone) {
            String path = "/api/v1/" + PATHS.get(item.kind()) + "/" + item.id();
            var answer = owner.send(app, "DELETE", path, null, Map.of("If-Match", "\"0\""));
            if (answer.statusCode() != 204) {
                throw new IllegalStateException(answer.body());
            }
        }
        records.removeAll(gone);
        binned.addAll(gone);
    }

    private void make(int count, List<String> kinds) throws Exception {
        List<Callable<Item>> work = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String kind = kinds.get(random.nextInt(kinds.size()));
            long responsible = people.get(random.nextInt(people.size())).id();
            boolean entry = ENTRIES.contains(kind);
            Long contact = entry && random.nextInt(3) > 0 ? any("CONTACT") : null;
            Long company = entry && random.nextInt(3) > 0 ? any("COMPANY") : null;
            String name = mark + " " + i;
            work.add(() -> made(kind, responsible, name, contact, company));
        }
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var made : threads.invokeAll(work)) {
                records.add(made.get());
            }
        }
    }

    private long any(String kind) {
        List<Item> some =
                records.stream().filter(item -> item.kind().equals(kind)).toList();
        return some.get(random.nextInt(some.size())).id();
    }

    private Item made(String kind, long responsible, String name, @Nullable Long contact, @Nullable Long company)
            throws Exception {
        Map<String, Object> body = new HashMap<>(Map.of("responsibleId", responsible, "tags", List.of(mark)));
        body.putAll(RecordSamples.of(Objects.requireNonNull(PATHS.get(kind)))
                .orElseThrow()
                .body(name));
        if (contact != null) {
            body.put("contactId", contact);
        }
        if (company != null) {
            body.put("companyId", company);
        }
        var answer = owner.send(app, "POST", "/api/v1/" + PATHS.get(kind), body, Map.of());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.body());
        }
        return new Item(kind, Person.json(answer.body()).path("id").longValue(), responsible, contact, company);
    }
}
