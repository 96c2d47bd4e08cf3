package crm.bench;

import crm.testing.http.Person;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What is measured: requests as the web client makes them, of a thousand people, over thousands of filters, words and records. */
final class Works {

    private static final int SAMPLES = 24;
    private static final int VARIETY = 4_000;
    private static final int CARDS = 20_000;
    private static final int WALKS = 4;
    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 200;
    private static final int DEEP = 2_000;
    private static final int YEAR = 365;
    private static final double NEWEST_PART = 0.15;
    private static final long DEALS_FUNNEL = 2;
    private static final int FIRST_STAGE = 11;
    private static final int STAGES = 8;
    private static final String WITH_NAMES = """
            select page.*, person.name, contact.name, company.name, stage.name, stage.colour, stage.kind, funnel.name
            from (%s) page
            join users.person on person.id = page.responsible_id
            left join contacts.contact on contact.id = page.contact_id
            left join contacts.company on company.id = page.company_id
            join deals.stage on stage.id = page.stage_id
            join deals.funnel on funnel.id = stage.funnel_id
            order by page.created_at desc, page.id desc""";
    private static final String OPEN_DEAL = "\\set id %d * random(0, %d) + random(1, 3)";

    private final Installation installation;
    private final Person owner;
    private final Company company;
    private final Dataset data;
    private final JdbcTemplate sql;
    private final WebClient web = new WebClient();
    private final Random random = new Random(7);
    private @Nullable Instant newest;

    Works(Installation installation, Company company, Dataset data, Database database) throws IOException {
        this.installation = installation;
        this.owner = company.owner();
        this.company = company;
        this.data = data;
        this.sql = database.sql();
    }

    List<Work> all() throws IOException, InterruptedException {
        return List.of(
                list(),
                deepPage(),
                search(),
                contacts(),
                board(),
                card(),
                move("move", "move with history", false),
                move("move-other", "move of a colleague's deal", true),
                creation(),
                creationForColleague());
    }

    /** The page that counts as deep: the 2 000th, or the last one that all filters have. */
    int deepPageNumber() {
        return (int) Math.min(DEEP, data.entries() * (1 - NEWEST_PART) / PAGE * 0.98);
    }

    /** First pages with their totals: of everything, and of what each of the people sees. */
    private Work list() {
        var requests = IntStream.range(0, VARIETY).mapToObj(this::listed).toList();
        var samples = IntStream.range(0, SAMPLES)
                .mapToObj(i -> Sample.fixed(Request.get(web.path("list", Map.of("createdTo", createdTo(i, SAMPLES))))))
                .toList();
        return WorkBuilder.builder()
                .name("list")
                .title("filtered list with its total")
                .share(0.2)
                .rate(0)
                .samples(samples)
                .before(List.of())
                .afterFirst(List.of())
                .wholeAnswer(WITH_NAMES)
                .requests(() -> requests)
                .build();
    }

    private Request listed(int i) {
        long person = company.id(i * 7);
        int stage = FIRST_STAGE + i % STAGES;
        Instant to = createdTo(i, VARIETY);
        return switch (i % 8) {
            case 0 -> Request.get(web.path("list", Map.of("createdTo", to)));
            case 1 -> Request.get(web.path("list", Map.of("stage", stage, "createdTo", to)));
            case 2 -> Request.get(web.path("list", Map.of("responsible", person)));
            case 3 -> Request.get(web.path("list", Map.of("kind", "DEAL", "createdTo", to)));
            case 4 ->
                Request.get(web.path(
                        "list",
                        Map.of("funnel", DEALS_FUNNEL, "createdFrom", to.minus(Duration.ofDays(30)), "createdTo", to)));
            case 5 -> Request.get(web.path("list", Map.of("stage", stage, "responsible", person)));
            case 6 -> Request.get(company.person(person), web.path("list", Map.of()));
            default -> Request.get(company.person(person), web.path("list", Map.of("kind", "DEAL", "createdTo", to)));
        };
    }

    /** Cursors as a person would come by them, only with larger pages on the way. */
    private Work deepPage() throws IOException, InterruptedException {
        int steps = deepPageNumber() * PAGE / LARGEST_PAGE;
        var requests = new ArrayList<Request>();
        for (int walk = 0; walk < WALKS; walk++) {
            Instant before = createdTo(walk, WALKS);
            String cursor = "";
            for (int step = 0; step < steps; step++) {
                cursor = next(
                        web.path("next", Map.of("createdTo", before)).replaceAll("limit=\\d+", "limit=" + LARGEST_PAGE)
                                + cursor);
            }
            for (int page = 0; page < SAMPLES / WALKS; page++) {
                requests.add(Request.get(web.path("next", Map.of("createdTo", before)) + cursor));
                cursor = next(web.path("next", Map.of("createdTo", before)) + cursor);
            }
        }
        return reading("deep", "its page " + deepPageNumber(), 0.2, WITH_NAMES, requests, requests);
    }

    private String next(String path) throws IOException, InterruptedException {
        return "&cursor=" + owner.get(installation, path).path("next").stringValue();
    }

    /** Ends of periods over the newest part of all entries. */
    private Instant createdTo(int i, int of) {
        return newest().minus(Duration.ofSeconds((long) (Duration.ofDays(YEAR).toSeconds() * NEWEST_PART * i / of)));
    }

    private Instant newest() {
        if (newest == null) {
            newest = sql.query(
                            "select max(created_at) from deals.entry",
                            (row, n) -> row.getTimestamp(1).toInstant())
                    .getFirst();
        }
        return newest;
    }

    private Work board() {
        List<Long> some = data.people().subList(0, SAMPLES);
        var samples = some.stream()
                .map(person -> Sample.varying(Request.get(boardOf(person)), "person", person))
                .toList();
        return WorkBuilder.builder()
                .name("board")
                .title("board of a person")
                .share(0.3)
                .rate(0)
                .samples(samples)
                .before(List.of(oneOf("person", some)))
                .afterFirst(List.of())
                .requests(() -> data.people().stream()
                        .map(person -> Request.get(boardOf(person)))
                        .toList())
                .build();
    }

    private static String boardOf(long person) {
        return "/api/v1/funnels/" + DEALS_FUNNEL + "/board?responsible=" + person;
    }

    private Work card() {
        return WorkBuilder.builder()
                .name("card")
                .title("card of a deal")
                .share(0.15)
                .rate(0)
                .samples(IntStream.range(0, SAMPLES)
                        .mapToObj(i -> openDeal())
                        .map(id -> Sample.varying(Request.get(web.path("card", id)), "id", id))
                        .toList())
                .before(List.of(anOpenDeal()))
                .afterFirst(List.of())
                .requests(() -> IntStream.range(0, CARDS)
                        .mapToObj(i -> Request.get(web.path("card", openDeal())))
                        .toList())
                .build();
    }

    /** Names, phones and titles as people type them, of thousands of records; for pgbench frequent ones, all of whose hits are counted. */
    private Work search() {
        List<String> terms =
                sql.query("""
                select term from (
                    select id, case id % 4
                        when 0 then substr(split_part(contact_text, ' ', 1), 1, 4 + (id % 4)::int)
                        when 1 then split_part(contact_text, ' ', 1) || ' ' || substr(split_part(contact_text, ' ', 2), 1, 3)
                        when 2 then substr(split_part(contact_text, ' ', 3), 5, 5 + (id % 3)::int)
                        else split_part(lower(title), ' ', 2) end as term
                    from deals.entry where contact_id is not null and id % ? = 1) found
                where length(term) > 3 order by hashtext(id::text) limit ?
                """, (row, n) -> row.getString(1), Math.max(2, data.entries() / (VARIETY * 2L)), VARIETY);
        return reading(
                "search",
                "text search with its total",
                0.2,
                WITH_NAMES,
                searching("search", frequent()),
                searching("search", terms));
    }

    private Work contacts() {
        List<String> terms =
                sql.query("""
                select term from (
                    select id, case id % 3
                        when 0 then substr(name, 1, 4 + (id % 4)::int)
                        when 1 then split_part(name, ' ', 1) || ' ' || substr(split_part(name, ' ', 2), 1, 3)
                        else substr(split_part(search_text, ' ', 3), 4, 6) end as term
                    from contacts.contact where id % ? = 1) found
                where length(term) > 3 order by hashtext(id::text) limit ?
                """, (row, n) -> row.getString(1), Math.max(2, data.contacts() / (VARIETY * 2L)), VARIETY);
        return reading("contacts", "search of contacts with total", 0.2, null, List.of(), searching("contacts", terms));
    }

    private List<String> frequent() {
        return sql.query("""
                select term from (
                    select substr(split_part(contact_text, ' ', 1), 1, 5) as term from deals.entry
                    union all
                    select split_part(contact_text, ' ', 1) || ' ' || substr(split_part(contact_text, ' ', 2), 1, 3) from deals.entry) found
                where length(term) > 4 group by term having count(*) between 100 and 9000 limit ?
                """, (row, n) -> row.getString(1), SAMPLES);
    }

    private List<Request> searching(String name, List<String> terms) {
        return terms.stream()
                .map(term -> Request.get(web.path(name, Map.of("q", term))))
                .toList();
    }

    private Work move(String name, String title, boolean other) {
        List<Movable> some = other ? List.of() : movable(SAMPLES);
        return WorkBuilder.builder()
                .name(name)
                .title(title)
                .share(other ? 0 : 0.25)
                .rate(0)
                .samples(some.stream()
                        .map(deal -> new Sample(deal.move(web, 0, deal.responsible()), answer -> deal.values()))
                        .toList())
                .before(List.of(anOpenDeal()))
                .afterFirst(List.of(
                        "\\set next :version + 1",
                        "\\set target 11 + (:stage_id - 10) % 8",
                        "\\set target_order :target + 1990"))
                .requests(() -> moves(movable(CARDS * 3), other))
                .build();
    }

    /** Every deal once, and where there are few once more in the version that it then has. */
    private List<Request> moves(List<Movable> deals, boolean other) {
        var requests = new ArrayList<Request>();
        for (int pass = 0; requests.size() < CARDS * 3; pass++) {
            for (Movable deal : deals) {
                requests.add(deal.move(web, pass, other ? owner : deal.responsible()));
            }
        }
        return requests;
    }

    private List<Movable> movable(int limit) {
        return sql.query(
                "select id, version, stage_id, responsible_id from deals.entry where id % 5 in (1, 2, 3) and id <= ? order by hashtext(id::text) limit ?",
                (row, n) -> new Movable(row.getLong(1), row.getLong(2), row.getLong(3), company.person(row.getLong(4))),
                data.entries(),
                limit);
    }

    /** A deal in one of the eight open stages of the shipped funnel, 11 to 18. */
    private record Movable(long id, long version, long stage, Person responsible) {

        private long target(int pass) {
            return 11 + (stage - 10 + pass) % 8;
        }

        Request move(WebClient web, int pass, Person by) {
            return Request.post(by, web.path("move", id), version + pass, "{\"stageId\":%d}".formatted(target(pass)));
        }

        Map<String, String> values() {
            return Map.of(
                    "id", Long.toString(id),
                    "version", Long.toString(version),
                    "next", Long.toString(version + 1),
                    "stage_id", Long.toString(stage),
                    "target", Long.toString(target(0)),
                    "target_order", Long.toString(target(0) + 1990));
        }
    }

    private Work creation() {
        var requests = new ArrayList<Request>();
        sql.query(
                "select id, responsible_id from contacts.contact where responsible_id is not null order by hashtext(id::text) limit ?",
                row -> {
                    long person = row.getLong(2);
                    requests.add(created(company.person(person), person, row.getLong(1), requests.size()));
                },
                VARIETY);
        // With their keys pgbench could send each of them once only.
        List<Sample> samples = requests.subList(0, SAMPLES).stream()
                .map(request -> new Sample(
                        new Request(request.method(), request.path(), null, request.body(), request.by(), false),
                        Works::made))
                .toList();
        return WorkBuilder.builder()
                .name("create")
                .title("creation with history")
                .share(0)
                .rate(0)
                .samples(samples)
                .before(List.of(
                        "\\set made :made + 1", "\\set id :base + :client_id * 10000000 + :made", "\\set number :id"))
                .afterFirst(List.of())
                .requests(() -> requests)
                .build();
    }

    private Work creationForColleague() {
        var requests = IntStream.range(0, VARIETY)
                .mapToObj(i -> created(owner, company.id(i * 7), 1 + i % data.contacts(), i))
                .toList();
        return reading("create-other", "creation for a colleague", 0, null, List.of(), requests);
    }

    private Request created(Person by, long responsible, long contactId, int i) {
        return Request.post(by, web.path("create", Map.of()), null, """
                {"title":"Болти фасадні %d, %d шт","source":"Сайт","comment":"Передзвонити після %d:00","funnelId":%d,\
                "contactId":%d,"amount":{"amount":"%d.50","currency":"UAH"},"responsibleId":%d}\
                """.formatted(
                        i, 50 + i % 40 * 10, 9 + i % 9, DEALS_FUNNEL, contactId, 100 + i, responsible));
    }

    private static Map<String, String> made(JsonNode answer) {
        return Map.of(
                "id",
                answer.path("id").asString(),
                "number",
                answer.path("number").asString());
    }

    private static Work reading(
            String name,
            String title,
            double share,
            @Nullable String wholeAnswer,
            List<Request> samples,
            List<Request> requests) {
        return WorkBuilder.builder()
                .name(name)
                .title(title)
                .share(share)
                .rate(0)
                .samples(samples.stream().map(Sample::fixed).toList())
                .before(List.of())
                .afterFirst(List.of())
                .wholeAnswer(wholeAnswer)
                .requests(() -> requests)
                .build();
    }

    private long openDeal() {
        return Dataset.OF_EACH * random.nextLong(data.fives()) + 1 + random.nextInt(3);
    }

    private String anOpenDeal() {
        return OPEN_DEAL.formatted(Dataset.OF_EACH, data.fives() - 1);
    }

    private static String oneOf(String variable, List<Long> values) {
        var cases = new StringBuilder(
                "\\set " + variable + "_at random(1, " + values.size() + ")\n\\set " + variable + " case");
        for (int i = 0; i < values.size(); i++) {
            cases.append(" when :")
                    .append(variable)
                    .append("_at = ")
                    .append(i + 1)
                    .append(" then ")
                    .append(values.get(i));
        }
        return cases.append(" end").toString();
    }
}
