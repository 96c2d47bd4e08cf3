package crm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import crm.data.BackgroundJobs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ImportTest
class ImportWizardTests {

    @Autowired
    ImportPeople people;

    @Autowired
    JdbcTemplate db;

    @Autowired
    ImportPurge purge;

    @Autowired
    BackgroundJobs background;

    @Autowired
    ImportRunner runner;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    ImportClient owner;

    @BeforeEach
    void owner() {
        people.emptyRecords();
        owner = people.client(people.person("Олена", "Власник", "OWNER"));
    }

    private JsonNode contacts(String text) throws Exception {
        return owner.upload("CONTACT", "контакти.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private int count(String table) {
        Integer count = db.queryForObject("select count(*) from " + table + " where deleted_at is null", Integer.class);
        return count == null ? -1 : count;
    }

    /** All parts of a workbook as one text. */
    private String unpacked(byte[] workbook) throws IOException {
        var parts = new StringBuilder();
        try (var zip = new ZipFile(
                Files.write(folder.resolve("rejects.xlsx"), workbook).toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts.toString();
    }

    @Test
    void guessesColumnsShowsErrorsImportsAndRejects() throws Exception {
        JsonNode file = contacts("Прізвище;Ім'я;Телефон;Пошта;Дата народження\n"
                + "Коваленко;Олена;050 123 45 67;olena@example.com;03.05.1990\n"
                + "Бондар;Ігор;123;ihor@example.com;1.2.1985\n"
                + "Ткач;Ніна;;=cmd|'/c calc'!A0;учора\n");
        assertThat(file.get("state").asString()).isEqualTo("READY");
        assertThat(file.get("mapping").toString())
                .isEqualTo(
                        "{\"0\":\"lastName\",\"1\":\"firstName\",\"2\":\"phone\",\"3\":\"email\",\"4\":\"dateOfBirth\"}");
        assertThat(file.get("preview").get("errorCount").asInt()).isEqualTo(2);

        JsonNode done = owner.run(file, "SKIP");
        assertThat(done.get("state").asString()).isEqualTo("DONE");
        assertThat(done.get("created").asInt()).isEqualTo(1);
        assertThat(done.get("failed").asInt()).isEqualTo(2);
        assertThat(owner.read("/contacts?phone=0501234567").get("items").size()).isEqualTo(1);

        String rejects = new String(owner.rejects(file, "csv"), StandardCharsets.UTF_8);
        assertThat(rejects).contains("Рядок").contains("«учора» — не дата").contains("'=cmd");
        assertThat(unpacked(owner.rejects(file, "xlsx")))
                .as("cells of text, whatever the text begins with")
                .contains(">=cmd|")
                .doesNotContain("<f>");
        await().untilAsserted(() -> assertThat(
                        owner.read("/notifications?kind=IMPORT_FINISHED").toString())
                .contains("Імпорт «контакти.csv» завершено")
                .contains("\"id\":" + file.get("id").asLong()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Посада", "Должность", "Job Title", "job_title", "Position", "Organization Title"})
    void aJobTitleIsKnownByWhatPeopleCallItAndUndone(String column) throws Exception {
        owner.run(contacts("Код;Прізвище\nК1;Коваленко\n"), "SKIP");
        JsonNode file = contacts("Код;Прізвище;" + column + "\nК1;Коваленко;Бухгалтер\nК2;Бондар;" + "я".repeat(101));
        assertThat(file.get("mapping").get("2").asString()).isEqualTo("jobTitle");

        JsonNode done = owner.run(file, "SKIP");

        assertThat(done.get("updated").asInt()).isEqualTo(1);
        assertThat(done.get("failed").asInt()).isEqualTo(1);
        assertThat(owner.read("/contacts?jobTitle=Бухгалтер").get("items").size())
                .isEqualTo(1);
        owner.undo(done);
        assertThat(db.queryForList("select job_title from contacts.contact", String.class))
                .containsExactly("");
    }

    @Test
    void listsTheImportsOneMaySee() throws Exception {
        JsonNode file = contacts("Прізвище\nКоваленко\n");
        JsonNode newest =
                owner.read("/imports?kind=CONTACT&state=READY").get("items").get(0);
        assertThat(newest.get("id").asLong()).isEqualTo(file.get("id").asLong());
        assertThat(owner.read("/imports?kind=DEAL&state=READY").get("items").toString())
                .doesNotContain("CONTACT");
    }

    @Test
    void aMappingReplacesOnlyTheOneItWasMadeFrom() throws Exception {
        JsonNode file = contacts("Прізвище;Телефон\nКоваленко;0501234567\n");
        assertThat(owner.map(file, null, Map.of("0", "lastName"), Map.of()).getStatus())
                .isEqualTo(428);
        String read = "\"" + file.get("version").asLong() + "\"";
        var answer = owner.map(file, read, Map.of("0", "lastName"), Map.of());
        JsonNode mapped = owner.json(answer, 200);
        assertThat(answer.getHeader("ETag"))
                .isEqualTo("\"" + mapped.get("version").asLong() + "\"")
                .isNotEqualTo(read);
        JsonNode stale = owner.json(owner.map(file, read, Map.of("1", "phone"), Map.of()), 412);
        assertThat(stale.get("version")).isEqualTo(mapped.get("version"));
        assertThat(stale.get("current").get("mapping").toString()).isEqualTo("{\"0\":\"lastName\"}");
        assertThat(owner.read("/imports/" + file.get("id").asLong()).get("mapping"))
                .isEqualTo(mapped.get("mapping"));
    }

    @Test
    void importsTheSameFileTwiceWithoutDoubling() throws Exception {
        String text = "ПІБ\nШевченко Тарас Григорович\nШевченко Тарас Григорович\nЛеся Українка\n";
        JsonNode first = owner.run(contacts(text), "SKIP");
        assertThat(first.get("created").asInt()).isEqualTo(3);
        JsonNode again = owner.run(contacts(text), "SKIP");
        assertThat(again.get("created").asInt()).isZero();
        assertThat(again.get("skipped").asInt()).isEqualTo(3);
        assertThat(count("contacts.contact")).isEqualTo(3);
    }

    @Test
    void writesNothingWhenOneRowIsWrongAndTheWholeIsWanted() throws Exception {
        JsonNode file = contacts("Прізвище;Телефон\nКоваленко;0501234567\nБондар;12\n");
        JsonNode done = owner.run(file, "ABORT");
        assertThat(done.get("state").asString()).isEqualTo("FAILED");
        assertThat(done.get("failed").asInt()).isEqualTo(1);
        assertThat(count("contacts.contact")).isZero();
    }

    @Test
    void undoRemovesWhatWasMadeRestoresWhatWasChangedAndKeepsLaterEdits() throws Exception {
        owner.run(
                contacts(
                        "Код;Прізвище;Ім'я;Телефон;Джерело\nК1;Коваленко;Олена;0501234567;виставка\nК2;Бондар;Ігор;0672223344;сайт\n"),
                "SKIP");
        JsonNode second = owner.run(
                contacts(
                        "Код;Прізвище;Ім'я;Телефон;Джерело\nК1;Коваль;Оля;0501234567;реклама\nК2;Бондар;Ігор;0672223344;реклама\nК3;Нова;Ада;0931112233;сайт\n"),
                "SKIP");
        assertThat(second.get("created").asInt()).isEqualTo(1);
        assertThat(second.get("updated").asInt()).isEqualTo(2);
        db.update("update contacts.contact set source = 'вручну', version = version + 1 where last_name = 'Бондар'");

        JsonNode undone = owner.undo(second);
        assertThat(undone.get("state").asString()).isEqualTo("UNDONE");
        assertThat(undone.get("undo").get("kept").size()).isEqualTo(1);
        assertThat(undone.get("undo").get("restored").asInt()).isEqualTo(2);
        assertThat(db.queryForList(
                        "select name || ' ' || source from contacts.contact where deleted_at is null order by 1",
                        String.class))
                .containsExactly("Бондар Ігор вручну", "Коваленко Олена виставка");
    }

    @Test
    void dealsOfSeveralRowsBecomeOneWithLinesAndReturnsAreRejected() throws Exception {
        JsonNode file = owner.upload(
                "DEAL",
                "замовлення.csv",
                ("Номер замовлення;Клієнт;Телефон;Артикул;Товар;Кількість;Ціна;Дата\n"
                                + "A-1;Коваленко Олена;0501234567;11;Стіл;2;1 200,50;01.12.2025 10:15\n"
                                + "A-2;Бондар Ігор;0672223344;12;Стілець;1;500;02.12.2025\n"
                                + "A-1;Коваленко Олена;0501234567;12;Стілець;4;500;01.12.2025 10:15\n"
                                + "A-3;Ткач Ніна;0931112233;11;Стіл;-1;1200,50;03.12.2025\n")
                        .getBytes(StandardCharsets.UTF_8));
        JsonNode done = owner.run(file, "SKIP");
        assertThat(done.get("created").asInt()).isEqualTo(3);
        assertThat(done.get("failed").asInt()).isEqualTo(1);
        assertThat(db.queryForList("select shop_id || ' ' || amount from deals.entry order by 1", String.class))
                .containsExactly("A-1 4401.0000", "A-2 500.0000");
        assertThat(count("contacts.contact")).isEqualTo(2);
        assertThat(db.queryForObject("select count(*) from users.activity", Integer.class))
                .isEqualTo(4);
        JsonNode list = owner.read("/funnel-entries?kind=DEAL&sort=-amount");
        assertThat(list.get("items").get(0).get("contact").get("name").asString())
                .isEqualTo("Коваленко Олена");
    }

    @Test
    void aFileThatIsNoTableIsAClearRefusal() throws Exception {
        var refused = owner.offer("DEAL", "x.xlsx", new byte[] {'%', 'P', 'D', 'F', '-', '1'}, Map.of());
        JsonNode problem = owner.json(refused, 422);
        assertThat(problem.get("type").asString()).isEqualTo("urn:crm:problem:file-not-a-table");
        assertThat(problem.get("detail").asString()).contains("xlsx або csv");
    }

    @Test
    void oldImportsAreForgottenWithTheirRowsWhileWhatTheyWroteStays() throws Exception {
        JsonNode old = contacts("Прізвище;Телефон\nКоваленко;050 123 45 67\n");
        owner.run(old, "SKIP");
        JsonNode fresh = contacts("Прізвище;Телефон\nБондар;050 123 45 68\n");
        owner.run(fresh, "SKIP");
        db.update(
                "update imports.import set finished_at = now() - interval '181 days' where id = ?",
                old.get("id").asLong());

        purge.forgetOld();

        assertThat(db.queryForList("select id from imports.import", Long.class))
                .containsExactly(fresh.get("id").asLong());
        assertThat(db.queryForList("select distinct import_id from imports.row", Long.class))
                .containsExactly(fresh.get("id").asLong());
        assertThat(db.queryForList("select distinct import_id from imports.written", Long.class))
                .containsExactly(fresh.get("id").asLong());
        assertThat(count("contacts.contact")).isEqualTo(2);
    }

    @Test
    void aStartIsNotLostToTheJobOfTheLastOneThatIsAboutToEnd() {
        transaction.executeWithoutResult(status -> {
            int before = jobs();
            background.start(runner, 7);
            background.start(runner, 7);
            assertThat(jobs()).isEqualTo(before + 2);
            status.setRollbackOnly();
        });
    }

    private int jobs() {
        return Objects.requireNonNull(db.queryForObject(
                "select count(*) from jobs.scheduled_tasks where task_name = 'import'", Integer.class));
    }

    @Test
    void contactsMadeForALeadBelongToWhomTheLeadBelongsTo() throws Exception {
        long manager = people.person("Ігор", "Бондар", "MANAGER");
        String email = db.queryForObject("select email from users.person where id = ?", String.class, manager);
        JsonNode file = owner.upload(
                "LEAD",
                "ліди.csv",
                ("Назва;Клієнт;Телефон;Відповідальний\nАнкери;Шевчук Марія;050 123 45 67;" + email + "\n")
                        .getBytes(StandardCharsets.UTF_8));
        owner.run(file, "SKIP");
        assertThat(db.queryForList("select responsible_id from deals.entry", Long.class))
                .containsExactly(manager);
        assertThat(db.queryForList("select responsible_id from contacts.contact", Long.class))
                .containsExactly(manager);
    }

    @Test
    void undoneOrderLinesAreLinesOfTheirProductsAgain() throws Exception {
        String header = "Номер замовлення;Назва;Артикул;Товар;Кількість;Ціна\n";
        owner.run(deals(header + "З-1;Анкери;A-1;Анкер;10;5\n"), "SKIP");
        db.update("""
                insert into deals.product (id, version, article, name, package, price, currency, quantity, search_text, created_at,
                    updated_at)
                values (nextval('deals.product_seq'), 0, 'A-1', 'Анкер', '', 5, 'UAH', 0, '', now(), now())
                """);
        db.update("update deals.order_line set product_id = (select id from deals.product where article = 'A-1')");
        var line = db.queryForMap("select product_id, quantity, price from deals.order_line");

        JsonNode changed = deals(header + "З-1;Анкери;A-1;Анкер;25;6\n");
        owner.run(changed, "SKIP");
        assertThat(db.queryForMap("select product_id, quantity, price from deals.order_line"))
                .isNotEqualTo(line);
        owner.undo(changed);
        assertThat(db.queryForMap("select product_id, quantity, price from deals.order_line"))
                .isEqualTo(line);
    }

    private JsonNode deals(String text) throws Exception {
        return owner.upload("DEAL", "угоди.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
