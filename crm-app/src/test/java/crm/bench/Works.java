package crm.bench;

import crm.testing.http.Person;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What is measured: requests as the web client makes them, over many different values. */
final class Works {

    private static final int SAMPLES = 24;
    private static final int TERMS = 48;
    private static final int CARDS = 20_000;
    private static final int WALKS = 4;
    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 200;
    private static final int DEEP = 2_000;
    private static final double NEWEST_PART = 0.15;
    private static final long DEALS_FUNNEL = 2;
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
    private final Map<Long, Person> people;
    private final Dataset data;
    private final JdbcTemplate sql;
    private final Random random = new Random(7);

    Works(Installation installation, Company company, Dataset data, Database database) {
        this.installation = installation;
        this.owner = company.owner();
        this.people = company.people();
        this.data = data;
        this.sql = database.sql();
    }

    List<Work> all() throws IOException, InterruptedException {
        return List.of(list(), deepPage(), board(), card(), search(), move(), creation());
    }

    /** The page that counts as deep: the 2 000th, or the last one that all filters have. */
    int deepPageNumber() {
        return (int) Math.min(DEEP, data.entries() * (1 - NEWEST_PART) / PAGE * 0.98);
    }

    private Work list() {
        var requests = IntStream.range(0, SAMPLES)
                .mapToObj(i -> Request.get(listed(createdTo(i, SAMPLES), PAGE)))
                .toList();
        return reading("list", "filtered list, first page", 0.5, 2_340, requests);
    }

    /** Cursors as a person would come by them, only with larger pages on the way. */
    private Work deepPage() throws IOException, InterruptedException {
        int steps = deepPageNumber() * PAGE / LARGEST_PAGE;
        var requests = new ArrayList<Request>();
        for (int walk = 0; walk < WALKS; walk++) {
            Instant before = createdTo(walk, WALKS);
            String cursor = "";
            for (int step = 0; step < steps; step++) {
                cursor = next(listed(before, LARGEST_PAGE) + cursor);
            }
            for (int page = 0; page < SAMPLES / WALKS; page++) {
                requests.add(Request.get(listed(before, PAGE) + cursor));
                cursor = next(listed(before, PAGE) + cursor);
            }
        }
        return reading("deep", "its page " + deepPageNumber(), 0.5, 390, requests);
    }

    private String next(String path) throws IOException, InterruptedException {
        return "&cursor=" + owner.get(installation, path).path("next").stringValue();
    }

    private static String listed(Instant before, int limit) {
        return "/api/v1/funnel-entries?createdTo=" + before + "&limit=" + limit;
    }

    /** Ends of periods over the newest part of all entries. */
    private Instant createdTo(int i, int of) {
        Instant newest = sql.query(
                        "select max(created_at) from deals.entry",
                        (row, n) -> row.getTimestamp(1).toInstant())
                .getFirst();
        return newest.minus(Duration.ofSeconds((long) (Duration.ofDays(365).toSeconds() * NEWEST_PART * i / of)));
    }

    private Work board() {
        var samples = data.people().stream()
                .map(person -> Sample.varying(
                        Request.get("/api/v1/funnels/" + DEALS_FUNNEL + "/board?responsible=" + person),
                        "person",
                        person))
                .toList();
        return new Work(
                "board",
                "board of a person",
                0.3,
                0,
                samples,
                List.of(oneOf("person", data.people())),
                List.of(),
                null,
                () -> samples.stream().map(Sample::request).toList());
    }

    private Work card() {
        return new Work(
                "card",
                "card of a deal",
                0.15,
                4_860,
                IntStream.range(0, SAMPLES)
                        .mapToObj(i -> openDeal())
                        .map(id -> Sample.varying(Request.get("/api/v1/deals/" + id), "id", id))
                        .toList(),
                List.of(anOpenDeal()),
                List.of(),
                null,
                () -> IntStream.range(0, CARDS)
                        .mapToObj(i -> Request.get("/api/v1/deals/" + openDeal()))
                        .toList());
    }

    /** Parts of names, phones and titles as people type them. */
    private Work search() {
        List<String> terms =
                sql.query("""
                select distinct on (id) term from (
                    select id, case id % 3
                        when 0 then substr(split_part(contact_text, ' ', 1), 1, 4 + (id % 4)::int)
                        when 1 then substr(split_part(contact_text, ' ', 3), 5, 5 + (id % 3)::int)
                        else split_part(lower(title), ' ', 2) end as term
                    from deals.entry where contact_id is not null and id % ? = 1) found
                where length(term) > 3 order by id limit ?
                """, (row, n) -> row.getString(1), Math.max(2, data.entries() / (TERMS * 2L)), TERMS);
        var requests = terms.stream()
                .map(term -> Request.get("/api/v1/funnel-entries?q="
                        + java.net.URLEncoder.encode(term, java.nio.charset.StandardCharsets.UTF_8)))
                .toList();
        return reading("search", "text search", 0.3, 570, requests);
    }

    private Work move() {
        List<Movable> some = movable(CARDS * 3);
        return new Work(
                "move",
                "move with history",
                0.25,
                0,
                some.subList(0, SAMPLES).stream()
                        .map(deal -> new Sample(deal.move(0), answer -> deal.values()))
                        .toList(),
                List.of(anOpenDeal()),
                List.of(
                        "\\set next :version + 1",
                        "\\set target 11 + (:stage_id - 10) % 8",
                        "\\set target_order :target + 1990"),
                null,
                () -> moves(movable(CARDS * 3)));
    }

    /** Every deal once, and where there are few once more in the version that it then has. */
    private static List<Request> moves(List<Movable> deals) {
        var requests = new ArrayList<Request>();
        for (int pass = 0; requests.size() < CARDS * 3; pass++) {
            for (Movable deal : deals) {
                requests.add(deal.move(pass));
            }
        }
        return requests;
    }

    private List<Movable> movable(int limit) {
        return sql.query(
                "select id, version, stage_id, responsible_id from deals.entry where id % 5 in (1, 2, 3) and id <= ? order by hashtext(id::text) limit ?",
                (row, n) -> new Movable(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        Objects.requireNonNull(people.get(row.getLong(4)))),
                data.entries(),
                limit);
    }

    /** A deal, moved by the person responsible for it, in one of the eight open stages of the shipped funnel, 11 to 18. */
    private record Movable(long id, long version, long stage, Person responsible) {

        private long target(int pass) {
            return 11 + (stage - 10 + pass) % 8;
        }

        Request move(int pass) {
            return Request.post(
                    responsible,
                    "/api/v1/deals/" + id + "/move",
                    version + pass,
                    "{\"stageId\":%d}".formatted(target(pass)));
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
                    Person by = Objects.requireNonNull(people.get(row.getLong(2)));
                    requests.add(created(by, row.getLong(1), requests.size()));
                },
                CARDS / 10);
        return new Work(
                "create",
                "creation with history",
                0,
                2_624,
                requests.subList(0, SAMPLES).stream()
                        .map(request -> new Sample(request, Works::made))
                        .toList(),
                List.of("\\set made :made + 1", "\\set id :base + :client_id * 10000000 + :made", "\\set number :id"),
                List.of(),
                null,
                () -> requests);
    }

    private static Request created(Person by, long contactId, int i) {
        return Request.post(
                by, "/api/v1/deals", null, """
                {"title":"Болти фасадні %d, %d шт","contactId":%d,"source":"Сайт",\
                "comment":"Передзвонити після %d:00","amount":{"amount":"%d.50","currency":"UAH"}}\
                """.formatted(i, 50 + i % 40 * 10, contactId, 9 + i % 9, 100 + i));
    }

    private static Map<String, String> made(JsonNode answer) {
        return Map.of(
                "id",
                answer.path("id").asString(),
                "number",
                answer.path("number").asString());
    }

    private static Work reading(String name, String title, double share, double rate, List<Request> requests) {
        return new Work(
                name,
                title,
                share,
                rate,
                requests.stream().map(Sample::fixed).toList(),
                List.of(),
                List.of(),
                WITH_NAMES,
                () -> requests);
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
