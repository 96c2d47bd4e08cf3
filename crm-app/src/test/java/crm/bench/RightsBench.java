package crm.bench;

import crm.testing.http.Person;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What it costs that a person sees only some of the records: the same lists asked by the owner, who sees everything, and by the supervisor of
 * two hundred people in a company of a thousand, in turns.
 */
final class RightsBench {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int PEOPLE = 1_000;
    private static final int GROUP = 10;
    private static final int SUPERVISED_GROUPS = 20;
    private static final int CLIENTS = 16;
    private static final int ROUNDS = 5;
    private static final int SECONDS = 4;
    private static final int WARM_UP = 10;
    private static final int SAMPLES = 24;
    private static final int DEEP_STEPS = 100;

    private static final String LIST = "filtered list";
    private static final double AIM = 1.5;

    private final Installation installation;
    private final JdbcTemplate sql;
    private final StringBuilder table = new StringBuilder("""
            | request | owner per second | supervisor per second | time, of the owner's | lowest to highest | aim |
            |---|---|---|---|---|---|
            """);

    private RightsBench(Installation installation, Database database) {
        this.installation = installation;
        this.sql = database.sql();
    }

    /** @param write whether the figures go to docs/benchmarks.md */
    static void run(Path root, int size, boolean write) throws Exception {
        Command.require("wrk", "wrk");
        OUT.println("Starting the application …");
        try (var installation = Installation.start(root.resolve("crm-app/target/app"), List.of());
                var database = new Database(installation.home())) {
            var bench = new RightsBench(installation, database);
            bench.measure(database, size);
            if (write) {
                Figures.write(
                        root.resolve("docs/benchmarks.md"),
                        String.format(
                                Locale.ROOT,
                                "%,d deals, a supervisor of %d people beside the owner",
                                size,
                                SUPERVISED_GROUPS * GROUP),
                        Machine.of(root, database).text()
                                + String.format(
                                        " Medians of %d rounds of %d s, in turns, %d clients.%n%n",
                                        ROUNDS, SECONDS, CLIENTS)
                                + bench.table);
            }
        }
    }

    private void measure(Database database, int size) throws Exception {
        Person owner = Person.owner(installation, installation.setupToken());
        Person supervisor = company(owner);
        OUT.printf("Loading %,d deals and a quarter as many leads …%n", size);
        Load.into(database, sql.query("select id from users.person order by id", (row, i) -> row.getLong(1)), size);
        var wrks = new ArrayList<Wrk>();
        for (Person person : List.of(owner, supervisor)) {
            Path folder = Files.createDirectories(installation.home().resolve("load" + wrks.size()));
            wrks.add(new Wrk(folder, installation.address().toString(), CLIENTS, person.token()));
        }
        List<List<Work>> works = List.of(works(owner), works(supervisor));
        for (int who = 0; who < 2; who++) {
            for (Work work : works.get(who)) {
                wrks.get(who).warmUp(work, WARM_UP / 2);
            }
        }
        OUT.printf("%-24s %10s %12s %s%n", "request", "owner/s", "supervisor/s", "time of the supervisor's");
        for (int i = 0; i < works.getFirst().size(); i++) {
            compare(wrks, works.getFirst().get(i), works.getLast().get(i));
        }
    }

    private void compare(List<Wrk> wrks, Work owners, Work supervisors) throws Exception {
        List<Double> ratios = new ArrayList<>();
        double all = 0;
        double some = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double whole = wrks.getFirst().run(owners, SECONDS).perSecond();
            double narrowed = wrks.getLast().run(supervisors, SECONDS).perSecond();
            ratios.add(whole / narrowed);
            all += whole / ROUNDS;
            some += narrowed / ROUNDS;
        }
        ratios.sort(null);
        OUT.printf(
                Locale.ROOT,
                "%-24s %,10.0f %,12.0f %.2f × (%.2f to %.2f)%n",
                owners.title(),
                all,
                some,
                ratios.get(ROUNDS / 2),
                ratios.getFirst(),
                ratios.getLast());
        table.append(String.format(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f | %.2f | %.2f to %.2f | %s |%n",
                owners.title(),
                all,
                some,
                ratios.get(ROUNDS / 2),
                ratios.getFirst(),
                ratios.getLast(),
                owners.title().equals(LIST) ? "≤ " + AIM + (ratios.get(ROUNDS / 2) <= AIM ? " ✓" : " ✗") : ""));
    }

    /** A thousand people in groups of ten; a supervisor over twenty of these. */
    private Person company(Person owner) throws Exception {
        long manager = owner.role(installation, "MANAGER");
        var groups = new ArrayList<Long>();
        long top = 0;
        for (int i = 0; i < PEOPLE / GROUP; i++) {
            var group = new LinkedHashMap<String, Object>(Map.of("name", "Відділ " + i));
            if (i > 0 && i <= SUPERVISED_GROUPS) {
                group.put("parentId", top);
            }
            groups.add(
                    owner.post(installation, "/api/v1/groups", group).path("id").longValue());
            top = groups.getFirst();
        }
        owner.invite(installation, "first@example.com", manager, groups.get(1));
        sql.update("""
                insert into users.person (id, version, email, password_hash, name, first_name, last_name, role_id, group_id, active,
                    language, time_zone, created_at, updated_at)
                select 10000 + n, 0, 'person' || n || '@example.com', password_hash, 'Працівник ' || n, 'Працівник', n::text, role_id,
                    (?::bigint[])[1 + n / ?], true, language, time_zone, now(), now()
                from users.person, generate_series(0, ?) n where email = 'first@example.com'
                """, groups.toArray(Long[]::new), GROUP, PEOPLE - 1);
        // The first ten belong to the head of the tree, to which the twenty supervised groups belong.
        return owner.invite(
                installation, "supervisor@example.com", owner.role(installation, "SUPERVISOR"), groups.getFirst());
    }

    private List<Work> works(Person person) throws IOException, InterruptedException {
        Instant newest = sql.query(
                        "select max(created_at) from deals.entry",
                        (row, i) -> row.getTimestamp(1).toInstant())
                .getFirst();
        List<String> ends = IntStream.range(0, SAMPLES)
                .mapToObj(i -> newest.minus(Duration.ofHours(50L * i)).toString())
                .toList();
        return List.of(
                reading(LIST, ends.stream().map(RightsBench::listed).toList()),
                reading(
                        "list by amount",
                        ends.stream().map(end -> listed(end) + "&sort=-amount").toList()),
                reading("its page " + DEEP_STEPS * 4, deep(person, ends)),
                reading(
                        "text search",
                        List.of("шевченко", "коваленко", "бондаренко", "кравченко", "мельник", "лисенко").stream()
                                .map(word ->
                                        "/api/v1/funnel-entries?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8))
                                .toList()),
                reading("board", List.of("/api/v1/funnels/2/board")));
    }

    private List<String> deep(Person person, List<String> ends) throws IOException, InterruptedException {
        List<String> pages = new ArrayList<>();
        for (String end : ends.subList(0, 4)) {
            String cursor = "";
            for (int step = 0; step < DEEP_STEPS; step++) {
                cursor = "&cursor="
                        + person.get(installation, listed(end) + "&limit=200" + cursor)
                                .path("next")
                                .stringValue();
            }
            pages.add(listed(end) + cursor);
        }
        return pages;
    }

    private static String listed(String end) {
        return "/api/v1/funnel-entries?createdTo=" + end;
    }

    private static Work reading(String title, List<String> paths) {
        List<Request> requests = paths.stream().map(Request::get).toList();
        return WorkBuilder.builder()
                .name(title)
                .title(title)
                .share(0)
                .rate(0)
                .samples(List.of())
                .before(List.of())
                .afterFirst(List.of())
                .requests(() -> requests)
                .build();
    }
}
