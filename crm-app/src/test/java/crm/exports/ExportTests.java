package crm.exports;

import static org.assertj.core.api.Assertions.assertThat;

import crm.data.list.StoredQuery;
import crm.imports.RealData;
import crm.imports.table.Cell;
import crm.testing.http.AppTest;
import crm.testing.http.Person;
import crm.testing.http.RunningApp;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@AppTest
class ExportTests {

    private static final String CONTACTS = "/api/v1/contacts";
    private static final String DEALS = "/api/v1/deals";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ExportRunner runner;

    @Autowired
    private ExportStore exports;

    @Autowired
    private ExportPurge purge;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private DataSource database;

    /** Marks the records of one test. */
    private String tag = "";

    private ExportClient owner;

    @BeforeEach
    void begin() throws Exception {
        tag = "т" + UUID.randomUUID().toString().substring(0, 8);
        owner = new ExportClient(app(), app().owner());
    }

    @Test
    void aListBecomesAWorkbookWhoseCellsHaveTypesAndWhoseWordsAreThePersons() throws Exception {
        contact(owner.person, "Шевченко", "Олена", Map.of("dateOfBirth", "1990-02-03", "receivesNews", true));
        contact(owner.person, "Бондар", null, Map.of());
        JsonNode done = owner.export(
                "contacts",
                "xlsx",
                Map.of("tag", tag),
                List.of("lastName", "phones", "dateOfBirth", "receivesNews", "createdAt"));
        assertThat(done.path("done").intValue()).isEqualTo(2);
        assertThat(done.path("total").intValue()).isEqualTo(2);
        assertThat(done.at("/file/name").stringValue()).startsWith("Контакти ").endsWith(".xlsx");

        List<List<Cell>> rows = owner.rows(done);
        assertThat(rows.getFirst().stream().map(Cell::text))
                .containsExactly("Прізвище", "Телефон", "Дата народження", "Отримує новини", "Створено");
        assertThat(rows).hasSize(3);
        List<Cell> second = rows.get(2);
        assertThat(second.getFirst().text()).isEqualTo("Шевченко");
        assertThat(second.get(1)).isEqualTo(new Cell(Cell.Kind.TEXT, phone("Шевченко")));
        assertThat(second.get(2)).isEqualTo(new Cell(Cell.Kind.DATE_TIME, "1990-02-03"));
        assertThat(second.get(3).text()).isEqualTo("так");
        assertThat(second.get(4).kind()).isEqualTo(Cell.Kind.DATE_TIME);
    }

    @Test
    void numbersAreNumbersAndEveryListHasAllItsColumns() throws Exception {
        deal(owner.person, "Угода", Map.of("amount", Map.of("amount", "1234.50", "currency", "UAH")));
        JsonNode done = owner.export("funnel-entries", "xlsx", Map.of("tag", tag), List.of("title", "amount", "kind"));
        assertThat(owner.rows(done).get(1).get(1).number()).isEqualByComparingTo(new BigDecimal("1234.50"));
        assertThat(owner.rows(done).get(1).get(2).text()).isEqualTo("Угода");
        for (String resource : List.of("funnel-entries", "leads", "deals", "contacts", "companies", "users")) {
            JsonNode offers = owner.person.get(app(), ExportClient.EXPORTS + "/columns?resource=" + resource);
            JsonNode all = owner.export(resource, "csv", Map.of(), null);
            assertThat(owner.rows(all).getFirst())
                    .as(resource)
                    .hasSize(offers.path("items").size());
        }
    }

    @Test
    void anOrderThatCannotBeUnderstoodIsRefusedAtOnce() throws Exception {
        refused(400, "filter.tagg", "contacts", Map.of("tagg", "x"), null, null);
        refused(400, "filter.created", "contacts", Map.of("created", "someday"), null, null);
        refused(400, "filter.tag", "contacts", Map.of("tag", Map.of("a", 1)), null, null);
        refused(400, "filter.phone", "contacts", Map.of("phone", List.of()), null, null);
        refused(
                400,
                "filter.responsible",
                "deals",
                java.util.Collections.singletonMap("responsible", null),
                null,
                null);
        refused(400, "sort", "contacts", Map.of(), null, "height");
        refused(422, "columns[1]", "contacts", Map.of(), List.of("name", "height"), null);
        refused(422, "columns", "contacts", Map.of(), List.of(), null);
        refused(422, "resource", "secrets", Map.of(), null, null);
        var format = owner.person.send(
                app(), "POST", ExportClient.EXPORTS, ExportClient.body("contacts", "pdf", Map.of(), null), Map.of());
        assertThat(format.statusCode()).as(format.body()).isEqualTo(422);
    }

    @Test
    void onlyWhoOrderedItSeesItAndItsFile() throws Exception {
        contact(owner.person, "Приватний", null, Map.of());
        JsonNode done = owner.export("contacts", "xlsx", Map.of("tag", tag), null);
        Person other = app().colleague("curious@example.com", "ADMINISTRATOR");
        String address = ExportClient.EXPORTS + "/" + done.path("id").longValue();
        assertThat(other.send(app(), "GET", address, null, Map.of()).statusCode())
                .isEqualTo(404);
        String file = "/api/v1/files/" + done.at("/file/id").longValue();
        assertThat(other.download(app(), file, Map.of()).statusCode()).isEqualTo(404);
        assertThat(other.get(app(), ExportClient.EXPORTS).toString()).doesNotContain(tag);
        JsonNode own = owner.person
                .get(app(), ExportClient.EXPORTS + "?limit=1")
                .path("items")
                .get(0);
        assertThat(own).isEqualTo(done);
    }

    @Test
    void whoAskedIsToldThatTheFileIsThereOrThatThereIsNone() throws Exception {
        Person person = app().colleague("told-of-exports@example.com", "MANAGER");
        contact(person, "Свій", null, Map.of());
        JsonNode done = new ExportClient(app(), person).export("contacts", "xlsx", Map.of("tag", tag), null);
        JsonNode told =
                person.get(app(), "/api/v1/notifications?kind=EXPORT_FINISHED").path("items");
        assertThat(told).hasSize(1);
        assertThat(told.at("/0/text").stringValue())
                .isEqualTo("Експорт «" + done.at("/file/name").stringValue() + "» готовий");
        assertThat(told.at("/0/record/type").stringValue()).isEqualTo("EXPORT");
        assertThat(told.at("/0/record/id")).isEqualTo(done.path("id"));

        long me = person.get(app(), "/api/v1/me").path("id").longValue();
        long broken = waiting("contacts", Map.of(), List.of("name"), me);
        runner.fail(broken, "internal");
        runner.fail(broken, "internal");
        JsonNode failed =
                person.get(app(), "/api/v1/notifications?kind=EXPORT_FAILED").path("items");
        assertThat(failed).hasSize(1);
        assertThat(failed.at("/0/text").stringValue()).isEqualTo("Експорт «Контакти» не вдалося підготувати");
    }

    @Test
    void whatWasTakenOutStandsInTheHistory() throws Exception {
        contact(owner.person, "Один", null, Map.of());
        JsonNode done = owner.export("contacts", "xlsx", Map.of("tag", tag), null);
        JsonNode line = owner.person
                .get(app(), "/api/v1/activity?action=EXPORTED&limit=1")
                .path("items")
                .get(0);
        assertThat(line.toString())
                .contains(done.at("/file/name").stringValue())
                .contains("exportedRows");
    }

    @Test
    void aFileHoldsWhatItsMakerMayBothReadAndExport() throws Exception {
        long group = owner.person
                .post(app(), "/api/v1/groups", Map.of("name", tag))
                .path("id")
                .longValue();
        Person supervisor =
                owner.person.invite(app(), "s" + tag.hashCode() + "@example.com", role("SUPERVISOR"), group);
        Person manager = owner.person.invite(app(), "m" + tag.hashCode() + "@example.com", role("MANAGER"), group);
        Person exporting =
                owner.person.invite(app(), "e" + tag.hashCode() + "@example.com", readsAllExportsOwn(), null);
        contact(owner.person, "Власника", null, Map.of());
        contact(supervisor, "Керівника", null, Map.of());
        contact(manager, "Менеджера", null, Map.of());
        contact(exporting, "Власний", null, Map.of());

        assertThat(lastNames(owner.person)).containsExactlyInAnyOrder("Власника", "Керівника", "Менеджера", "Власний");
        assertThat(lastNames(supervisor)).containsExactlyInAnyOrder("Керівника", "Менеджера");
        assertThat(lastNames(manager)).containsExactly("Менеджера");
        assertThat(exporting.get(app(), CONTACTS + "?tag=" + tag).path("items")).hasSize(4);
        assertThat(lastNames(exporting)).containsExactly("Власний");

        Person marketer = app().colleague("marketer@example.com", "MARKETER");
        var deals = marketer.send(
                app(), "POST", ExportClient.EXPORTS, ExportClient.body("deals", "csv", Map.of(), null), Map.of());
        assertThat(deals.statusCode()).isEqualTo(403);
        deal(owner.person, "Не для реклами", Map.of());
        JsonNode both =
                new ExportClient(app(), marketer).export("funnel-entries", "csv", Map.of("tag", tag), List.of("title"));
        assertThat(both.path("done").intValue()).isZero();
    }

    @Test
    void rightsCountWhenTheFileIsMade() throws Exception {
        long role = readsAllExportsOwn();
        Person person = owner.person.invite(app(), "gone" + tag.hashCode() + "@example.com", role, null);
        contact(person, "Колишній", null, Map.of());
        long me = person.get(app(), "/api/v1/me").path("id").longValue();
        long id = waiting("contacts", Map.of("tag", List.of(tag)), List.of("name"), me);
        db.update("delete from users.role_permission where role_id = ? and action = 'EXPORT'", role);
        owner.person.send(
                app(),
                "POST",
                "/api/v1/users/" + me + "/deactivate",
                Map.of(
                        "handOverToId",
                        owner.person.get(app(), "/api/v1/me").path("id").longValue()),
                Map.of());
        runner.run(id);
        Export export = exports.find(id).orElseThrow();
        assertThat(export.state()).isEqualTo(ExportState.FAILED);
        assertThat(export.failure()).isEqualTo("no-right");
        assertThat(export.fileId()).isNull();
    }

    /** It waits between two parts for its own row, which the test holds until the right is gone. */
    @Test
    void rightsThatAreTakenBetweenTwoPartsOfAFileEndIt() throws Exception {
        long role = readsAllExportsOwn();
        Person person = owner.person.invite(app(), "between" + tag.hashCode() + "@example.com", role, null);
        long me = person.get(app(), "/api/v1/me").path("id").longValue();
        int rows = 6 * ExportRunner.CHUNK;
        many(rows);
        db.update("update contacts.contact set responsible_id = ? where ? = any (tags)", me, tag);
        long id = waiting("contacts", Map.of("tag", List.of(tag)), List.of("name"), me);
        try (ExecutorService node = Executors.newSingleThreadExecutor();
                Connection held = database.getConnection()) {
            Future<?> file = node.submit(() -> {
                runner.run(id);
                return null;
            });
            while (exports.find(id).orElseThrow().state() == ExportState.WAITING) {
                Thread.onSpinWait();
            }
            held.setAutoCommit(false);
            held.createStatement().execute("select id from exports.export where id = " + id + " for update");
            withoutExport(role);
            held.commit();
            file.get();
        }
        Export export = exports.find(id).orElseThrow();
        assertThat(export.state()).isEqualTo(ExportState.FAILED);
        assertThat(export.failure()).isEqualTo("no-right");
        assertThat(export.fileId()).isNull();
        assertThat(export.done()).isPositive().isLessThan(rows);
    }

    private void withoutExport(long role) throws Exception {
        String path = "/api/v1/roles/" + role;
        List<Map<String, String>> rights = List.of("READ:ALL", "CREATE:OWN", "EDIT:OWN").stream()
                .map(right -> right.split(":"))
                .map(right -> Map.of("recordType", "CONTACT", "action", right[0], "scope", right[1]))
                .toList();
        long version = owner.person.get(app(), path).path("version").longValue();
        var granted = owner.person.send(
                app(),
                "PUT",
                path + "/permissions",
                Map.of("permissions", rights),
                Map.of("If-Match", "\"" + version + "\""));
        assertThat(granted.statusCode()).as(granted.body()).isEqualTo(200);
    }

    @Test
    void aPlainTextIsWrittenForThePrograms() throws Exception {
        deal(owner.person, "Перша; «друга»", Map.of("amount", Map.of("amount", "1234.50", "currency", "UAH")));
        JsonNode done = owner.export("deals", "csv", Map.of("tag", tag), List.of("title", "amount"));
        assertThat(new String(owner.file(done), StandardCharsets.UTF_8))
                .isEqualTo("\ufeff\"Назва\";\"Сума\"\r\n\"Перша; «друга»\";\"1234,50\"\r\n");
        var english = owner.person.send(
                app(),
                "POST",
                ExportClient.EXPORTS,
                ExportClient.body("deals", "csv", Map.of("tag", tag), List.of("title", "amount")),
                Map.of("Accept-Language", "en"));
        done = owner.ended(Person.json(english.body()).path("id").longValue());
        assertThat(new String(owner.file(done), StandardCharsets.UTF_8))
                .isEqualTo("\ufeff\"Title\",\"Amount\"\r\n\"Перша; «друга»\",\"1234.50\"\r\n");
    }

    @Test
    void noFormulaComesOutOfWhatPeopleTyped() throws Exception {
        assertNoFormulas(List.of("=1+1", "+380", "-2", "@x", "=cmd|'/c calc'!A0", " =1", "\u00a0=1", "＝1", "\u200b=1"));
    }

    @Test
    void noneOfTheKnownPayloadsComesOutAsAFormula() throws Exception {
        assertNoFormulas(Files.readAllLines(RealData.file("hostile/csv-injection/csv-payload.txt")).stream()
                .map(line -> line.replaceAll("\\p{Cntrl}", " ").strip())
                .filter(line -> !line.isBlank() && line.length() <= 200)
                .toList());
    }

    private void assertNoFormulas(List<String> titles) throws Exception {
        for (String title : titles) {
            deal(owner.person, title, Map.of());
        }
        JsonNode csv = owner.export("deals", "csv", Map.of("tag", tag), List.of("title"));
        assertThat(owner.column(csv, 0))
                .hasSize(titles.size())
                .allSatisfy(cell -> assertThat(cell).doesNotMatch("(?s)^[\\p{Z}\\p{Cf}\\s]*[=+\\-@＝＋－＠].*"));
        JsonNode xlsx = owner.export("deals", "xlsx", Map.of("tag", tag), List.of("title"));
        assertThat(owner.rows(xlsx).stream().skip(1).map(row -> row.getFirst().kind()))
                .hasSize(titles.size())
                .containsOnly(Cell.Kind.TEXT);
    }

    @Test
    void whatWasExportedAndIsImportedAgainChangesNothing() throws Exception {
        JsonNode company =
                owner.person.post(app(), "/api/v1/companies", Map.of("name", "ТОВ " + tag, "tags", List.of(tag)));
        long first = contact(
                owner.person,
                "О’Коннор-Зуєв",
                "Ірина",
                Map.of(
                        "comment",
                        "=рядок перший\nрядок «другий»; третій",
                        "companyIds",
                        List.of(company.path("id").longValue()),
                        "dateOfBirth",
                        "1988-12-31",
                        "emails",
                        List.of(Map.of("address", tag.hashCode() + "@example.com", "main", true))));
        contact(owner.person, "ТОВ Сама Назва", null, Map.of());
        contact(owner.person, null, "Тезка", Map.of());
        contact(owner.person, null, "Тезка", Map.of());
        deal(
                owner.person,
                "-10% на все",
                Map.of(
                        "contactId", first,
                        "companyId", company.path("id").longValue(),
                        "amount", Map.of("amount", "99999.99", "currency", "UAH"),
                        "comment", "+380 передзвонити",
                        "paymentType", "CASH_ON_DELIVERY",
                        "expectedCloseOn", "2026-12-31",
                        "deliveryAddress", "Київ, вул. Хрещатик, 1; кв. 2"));
        JsonNode lost = owner.person.post(app(), DEALS, Map.of("title", "Втрачена", "tags", List.of(tag)));
        owner.person.post(app(), DEALS + "/" + lost.path("id").longValue() + "/lose", Map.of("reason", "дорого"));
        String contacts = state("contacts.contact");
        String deals = state("deals.entry");
        for (String format : List.of("xlsx", "csv")) {
            JsonNode people = owner.export("contacts", format, Map.of("tag", tag), null);
            unchanged(owner.imported("CONTACT", "контакти." + format, owner.file(people)), 4);
            JsonNode orders = owner.export("deals", format, Map.of("tag", tag), null);
            unchanged(owner.imported("DEAL", "угоди." + format, owner.file(orders)), 2);
        }
        assertThat(state("contacts.contact")).isEqualTo(contacts);
        assertThat(state("deals.entry")).isEqualTo(deals);
    }

    @Test
    void anInterruptedExportIsMadeAnewAndWhoWasTakenForDeadChangesNothing() throws Exception {
        many(3 * ExportRunner.CHUNK + 7);
        long me = owner.person.get(app(), "/api/v1/me").path("id").longValue();
        long id = waiting("contacts", Map.of("tag", List.of(tag)), List.of("name"), me);
        try (ExecutorService node = Executors.newSingleThreadExecutor()) {
            Future<?> first = node.submit(() -> {
                runner.run(id);
                return null;
            });
            while (exports.find(id).orElseThrow().done() == 0) {
                Thread.onSpinWait();
            }
            node.shutdownNow();
            try {
                first.get();
            } catch (ExecutionException e) {
                assertThat(e.getCause()).isInstanceOf(Exception.class);
            }
        }
        Export stopped = exports.find(id).orElseThrow();
        assertThat(stopped.state()).isEqualTo(ExportState.RUNNING);
        runner.run(id);
        Export done = exports.find(id).orElseThrow();
        assertThat(done.state()).isEqualTo(ExportState.DONE);
        assertThat(done.attempt()).isEqualTo(2);
        assertThat(exports.advance(stopped, 1, null)).isFalse();
        assertThat(exports.finish(stopped, 1, 1, "x", 1, done.createdAt())).isFalse();
        JsonNode export = owner.person.get(app(), ExportClient.EXPORTS + "/" + id);
        assertThat(owner.column(export, 0)).hasSize(3 * ExportRunner.CHUNK + 7).doesNotHaveDuplicates();
        runner.run(id);
        assertThat(exports.find(id)).contains(done);
    }

    @Test
    void aWeekLaterTheFileIsLetGoOf() throws Exception {
        contact(owner.person, "Тимчасовий", null, Map.of());
        JsonNode done = owner.export("contacts", "xlsx", Map.of("tag", tag), null);
        long id = done.path("id").longValue();
        db.update(
                "update exports.export set finished_at = finished_at - make_interval(secs => ?) where id = ?",
                (double) ExportPurge.KEPT.plus(Duration.ofHours(1)).toSeconds(),
                id);
        purge.forgetOld();
        assertThat(exports.find(id)).isEmpty();
        assertThat(db.queryForObject(
                        "select unheld_since is not null from files.stored_file where id = ?",
                        Boolean.class,
                        done.at("/file/id").longValue()))
                .isTrue();
    }

    private void unchanged(JsonNode imported, int rows) {
        assertThat(imported.path("state").stringValue()).as(imported.toString()).isEqualTo("DONE");
        assertThat(imported.path("failed").intValue()).as(imported.toString()).isZero();
        assertThat(imported.path("created").intValue()).as(imported.toString()).isZero();
        assertThat(imported.path("updated").intValue()).as(imported.toString()).isZero();
        assertThat(imported.path("skipped").intValue()).isEqualTo(rows);
    }

    /** All that the marked rows of a table hold. */
    private String state(String table) {
        return String.valueOf(db.queryForObject(
                "select string_agg(t::text, E'\\n' order by id) from " + table + " t where ? = any(tags)",
                String.class,
                tag));
    }

    private List<String> lastNames(Person person) throws Exception {
        var client = new ExportClient(app(), person);
        return client.column(client.export("contacts", "xlsx", Map.of("tag", tag), List.of("lastName")), 0);
    }

    private void refused(
            int status,
            String field,
            String resource,
            Map<String, ?> filter,
            @Nullable List<String> columns,
            @Nullable String sort)
            throws Exception {
        Map<String, Object> body = ExportClient.body(resource, "xlsx", filter, columns);
        if (sort != null) {
            body.put("sort", sort);
        }
        var answer = owner.person.send(app(), "POST", ExportClient.EXPORTS, body, Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Person.json(answer.body()).at("/errors/0/field").stringValue())
                .isEqualTo(field);
        assertThat(Person.json(answer.body()).at("/errors/0/message").stringValue())
                .isNotBlank();
    }

    private long waiting(String resource, Map<String, List<String>> filter, List<String> columns, long person) {
        return exports.insert(NewExportBuilder.builder()
                .resource(resource)
                .format(ExportFormat.CSV)
                .columns(columns)
                .query(new StoredQuery(filter, "name"))
                .language(java.util.Locale.of("uk"))
                .zone(java.time.ZoneOffset.UTC)
                .createdBy(person)
                .createdAt(java.time.Instant.now())
                .build());
    }

    private long contact(Person person, @Nullable String lastName, @Nullable String firstName, Map<String, ?> more)
            throws Exception {
        Map<String, Object> body = new LinkedHashMap<>(more);
        if (lastName != null) {
            body.put("lastName", lastName);
            body.put("phones", List.of(Map.of("number", phone(lastName), "main", true)));
        }
        if (firstName != null) {
            body.put("firstName", firstName);
        }
        body.put("tags", List.of(tag));
        JsonNode made = person.post(app(), CONTACTS, body);
        assertThat(made.path("id").isNumber()).as(made.toString()).isTrue();
        return made.path("id").longValue();
    }

    private String phone(String name) {
        return "+38050" + String.format("%07d", Math.floorMod((tag + name).hashCode(), 10_000_000));
    }

    private void deal(Person person, String title, Map<String, ?> more) throws Exception {
        Map<String, Object> body = new LinkedHashMap<>(more);
        body.put("title", title);
        body.put("tags", List.of(tag));
        JsonNode made = person.post(app(), DEALS, body);
        assertThat(made.path("id").isNumber()).as(made.toString()).isTrue();
    }

    private void many(int count) throws Exception {
        long me = owner.person.get(app(), "/api/v1/me").path("id").longValue();
        db.batchUpdate(
                """
                insert into contacts.contact (id, version, name, last_name, receives_news, responsible_id, tags, search_text,
                    created_at, updated_at)
                values (nextval('contacts.contact_seq') + 10000000, 0, ?, ?, false, ?, array[?], '', now(), now())
                """,
                IntStream.range(0, count)
                        .mapToObj(i -> new Object[] {"Н" + i, "Н" + i, me, tag})
                        .toList());
    }

    private long role(String code) throws Exception {
        return owner.person.role(app(), code);
    }

    private long readsAllExportsOwn() {
        Long id = db.queryForObject(
                "insert into users.role (id, version, name, built_in, created_at, updated_at)"
                        + " values (nextval('users.role_seq'), 0, ?, false, now(), now()) returning id",
                Long.class,
                tag);
        for (String right : List.of("READ:ALL", "CREATE:OWN", "EDIT:OWN", "EXPORT:OWN")) {
            db.update(
                    "insert into users.role_permission (role_id, record_type, action, scope) values (?, 'CONTACT', ?, ?)",
                    id,
                    right.split(":")[0],
                    right.split(":")[1]);
        }
        return id == null ? 0 : id;
    }

    private RunningApp app() {
        return RunningApp.of(context);
    }
}
