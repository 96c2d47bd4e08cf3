package crm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import crm.users.api.Installation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** An import shows and does no more than its person may see and do, and nobody else steers it. */
@ImportTest
class ImportRightsTests {

    @Autowired
    ImportPeople people;

    @Autowired
    JdbcTemplate db;

    @Autowired
    Installation installation;

    long owner;
    long manager;
    ImportClient ofOwner;
    ImportClient ofManager;

    @BeforeEach
    void somebodyWhoSeesAllAndSomebodyWhoSeesTheirOwn() {
        people.emptyRecords();
        owner = people.person("Олена", "Власник", "OWNER");
        manager = people.person("Ігор", "Менеджер", "MANAGER");
        ofOwner = people.client(owner);
        ofManager = people.client(manager);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode imported(ImportClient person, String kind, String text) throws Exception {
        return person.run(person.upload(kind, "файл.csv", bytes(text)), "SKIP");
    }

    private static List<Integer> everyWayIn(ImportClient person, JsonNode file) throws Exception {
        String path = "/api/v1/imports/" + file.get("id").asLong();
        List<Integer> answers = new ArrayList<>();
        for (String part : List.of("", "/values", "/rejects")) {
            answers.add(person.send(get(path + part)).getStatus());
        }
        answers.add(person.map(file, "\"0\"", Map.of("0", "lastName"), Map.of()).getStatus());
        answers.add(person.start(file, "run").getStatus());
        answers.add(person.start(file, "undo").getStatus());
        return answers;
    }

    @Test
    void aSuperiorDoesNotSeeTheImportsOfTheGroup() throws Exception {
        long supervisor = people.person("Петро", "Керівник", "SUPERVISOR");
        people.group(manager, supervisor);
        JsonNode file = imported(ofManager, "CONTACT", "Прізвище;Телефон\nКоваленко;0501234567\nБондар;12\n");
        ImportClient superior = people.client(supervisor);
        assertThat(everyWayIn(superior, file)).containsOnly(404);
        assertThat(superior.read("/imports").get("items").size()).isZero();
        assertThat(ofManager.read("/imports").get("items").size()).isEqualTo(1);
    }

    @Test
    void whoMaySeeAllReadsAnImportAndDoesNotSteerIt() throws Exception {
        JsonNode file = imported(ofManager, "CONTACT", "Прізвище;Телефон\nКоваленко;0501234567\nБондар;12\n");
        assertThat(everyWayIn(ofOwner, file)).containsExactly(200, 200, 200, 403, 403, 403);
        assertThat(ofOwner.read("/imports").get("items").size()).isEqualTo(1);
        assertThat(ofOwner.read("/imports/" + file.get("id").asLong())
                        .get("own")
                        .asBoolean())
                .isFalse();
        assertThat(db.queryForObject("select count(*) from contacts.contact", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void whoIsKeptFromAFieldReadsNoFilesOfOthers() throws Exception {
        JsonNode file = imported(ofManager, "CONTACT", "Прізвище;Телефон\nКоваленко;0501234567\n");
        db.update("""
                insert into users.role_field (role_id, record_type, field, access)
                select id, 'CONTACT', 'phones', 'HIDDEN' from users.role where code = 'ADMINISTRATOR'
                """);
        try {
            ImportClient kept = people.client(people.person("Яна", "Адміністратор", "ADMINISTRATOR"));
            assertThat(everyWayIn(kept, file)).containsOnly(404);
            assertThat(kept.read("/imports").get("items").size()).isZero();
        } finally {
            db.update("delete from users.role_field");
        }
    }

    @Test
    void undoLeavesARecordThatIsSomebodyElsesNow() throws Exception {
        imported(ofManager, "DEAL", "Номер замовлення;Назва;Коментар\nЗ-1;Стара;як було\n");
        JsonNode change = imported(
                ofManager, "DEAL", "Номер замовлення;Назва;Коментар\nЗ-1;Змінена;імпортований\nЗ-2;Нова;теж\n");
        assertThat(change.get("updated").asInt()).isEqualTo(1);
        db.update("update deals.entry set responsible_id = ?, title = 'Таємна'", owner);

        JsonNode undone = ofManager.undo(change);

        assertThat(db.queryForList(
                        "select comment from deals.entry where deleted_at is null order by shop_id", String.class))
                .containsExactly("імпортований", "теж");
        assertThat(undone.at("/undo/restored").asInt()).isZero();
        assertThat(undone.at("/undo/keptCount").asInt()).isEqualTo(2);
        assertThat(undone.at("/undo/kept").toString())
                .contains("більше не можете")
                .doesNotContain("Таємна");
    }

    @Test
    void undoTiesNoCustomerAgainThatIsSomebodyElsesNow() throws Exception {
        imported(
                ofManager,
                "DEAL",
                "Номер замовлення;Назва;Контакт;Телефон\nК-1;Перша;Перша Марія;0501234567\nК-2;Друга;Друга Ганна;0501234569\n");
        JsonNode change = imported(
                ofManager,
                "DEAL",
                "Номер замовлення;Назва;Контакт;Телефон\nК-1;Перша;Нова Оксана;0501234568\nК-2;Друга;Нова Оксана;0501234568\n");
        assertThat(change.get("updated").asInt()).isEqualTo(2);
        db.update("update contacts.contact set responsible_id = ? where last_name = 'Перша'", owner);

        JsonNode undone = ofManager.undo(change);

        assertThat(db.queryForList("""
                        select c.last_name from deals.entry e join contacts.contact c on c.id = e.contact_id
                        where e.deleted_at is null order by e.shop_id
                        """, String.class)).containsExactly("Нова", "Друга");
        assertThat(undone.at("/undo/restored").asInt()).isEqualTo(1);
        assertThat(undone.at("/undo/kept").toString()).contains("більше не можете");
    }

    @Test
    void undoLeavesContactsThatAreSomebodyElsesNow() throws Exception {
        imported(ofManager, "CONTACT", "Код;Прізвище;Коментар\nК1;Коваленко;як було\n");
        JsonNode change =
                imported(ofManager, "CONTACT", "Код;Прізвище;Коментар\nК1;Коваленко;імпортований\nК2;Нова;теж\n");
        db.update("update contacts.contact set responsible_id = ?", owner);

        JsonNode undone = ofManager.undo(change);

        assertThat(db.queryForList(
                        "select comment from contacts.contact where deleted_at is null order by external_id",
                        String.class))
                .containsExactly("імпортований", "теж");
        assertThat(undone.at("/undo/keptCount").asInt()).isEqualTo(2);
    }

    @Test
    void whatWasLeftIsNamedOnlyAsLongAsItMayBeRead() throws Exception {
        JsonNode file = imported(ofManager, "CONTACT", "Прізвище\nКоваленко\n");
        db.update("update contacts.contact set version = version + 1");
        JsonNode undone = ofManager.undo(file);
        assertThat(undone.at("/undo/kept/0/name").asString()).isEqualTo("Коваленко");
        db.update("update contacts.contact set responsible_id = ?", owner);
        assertThat(ofManager
                        .read("/imports/" + file.get("id").asLong())
                        .at("/undo/kept/0/name")
                        .asString())
                .isEmpty();
        assertThat(ofManager.read("/imports").at("/items/0/undo/kept/0/name").asString())
                .isEmpty();
    }

    @Test
    void recordsOfOtherKindsAndThoseDeletedSinceAreCountedApart() throws Exception {
        JsonNode file =
                imported(ofManager, "CONTACT", "Прізвище;Компанія\nКоваленко;ТОВ Дах\nБондар;ТОВ Дах\nТкач;ТОВ Дах\n");
        db.update("update contacts.contact set deleted_at = now() where last_name = 'Ткач'");
        JsonNode undone = ofManager.undo(file);
        assertThat(undone.at("/undo/restored").asInt()).isEqualTo(2);
        assertThat(undone.at("/undo/related").asInt()).isEqualTo(1);
        assertThat(undone.at("/undo/keptCount").asInt()).isEqualTo(1);
    }

    /** A row that names a record by one of the ways in which records are found, and the same with something that nobody has. */
    private record Way(String name, String kind, String header, String known, String unknown) {}

    @TestFactory
    Stream<DynamicTest> whatIsSomebodyElsesIsAsIfItWereNotThere() throws Exception {
        imported(
                ofOwner,
                "CONTACT",
                "Код;Прізвище;Телефон;E-mail;Компанія\nКЛ-7;Таємна;0501112233;secret@example.com;ТОВ Таємне\n"
                        + "КЛ-9;Прихована;0502223344;hidden@example.com;\n");
        imported(ofOwner, "COMPANY", "Код;Назва;ЄДРПОУ\nКО-7;ПП Приховане;21673832\nКО-9;АТ Третє;14360570\n");
        imported(ofOwner, "DEAL", "Номер замовлення;Назва\nЗ-7;Таємна угода\n");
        imported(ofOwner, "LEAD", "Номер замовлення;Назва\nЛ-7;Таємний лід\n");
        String contact = link("/contacts/", "contacts.contact");
        String company = link("/companies/", "contacts.company");
        String deal = link("/deals/", "deals.entry where kind = 'DEAL'");
        return Stream.of(
                        new Way("phone", "CONTACT", "Прізвище;Телефон", "Таємна;0501112233", "Таємна;0509998877"),
                        new Way(
                                "e-mail",
                                "CONTACT",
                                "Прізвище;E-mail",
                                "Таємна;secret@example.com",
                                "Таємна;no@example.com"),
                        new Way("code of a contact", "CONTACT", "Код;Прізвище", "КЛ-7;Таємна", "КЛ-8;Таємна"),
                        new Way("employer", "CONTACT", "Прізвище;Компанія", "Інша;ТОВ Таємне", "Інша;ТОВ Немає"),
                        new Way(
                                "link of a contact",
                                "CONTACT",
                                "Прізвище;Посилання в CRM",
                                "Хтось;" + contact,
                                "Хтось;" + contact + "9999"),
                        new Way(
                                "link of a company",
                                "COMPANY",
                                "Назва;Посилання в CRM",
                                "Фірма 1;" + company,
                                "Фірма 2;" + company + "9999"),
                        new Way(
                                "link of a deal",
                                "DEAL",
                                "Назва;Посилання в CRM",
                                "Щось;" + deal,
                                "Щось;" + deal + "9999"),
                        new Way("name of a company", "COMPANY", "Назва", "ПП Приховане", "ПП Невідоме"),
                        new Way("registry code", "COMPANY", "Назва;ЄДРПОУ", "Фірма 3;21673832", "Фірма 4;00032112"),
                        new Way("code of a company", "COMPANY", "Код;Назва", "КО-7;Фірма 5", "КО-8;Фірма 6"),
                        new Way("number of an order", "DEAL", "Номер замовлення;Назва", "З-7;Моя", "З-8;Моя"),
                        new Way("number of a lead", "LEAD", "Номер замовлення;Назва", "Л-7;Мій", "Л-8;Мій"),
                        new Way(
                                "contact of a deal by phone",
                                "DEAL",
                                "Назва;Телефон",
                                "Моя;0502223344",
                                "Моя;0509998866"),
                        new Way(
                                "contact of a deal by e-mail",
                                "DEAL",
                                "Назва;Customer email",
                                "Моя;hidden@example.com",
                                "Моя;nobody@example.com"),
                        new Way("contact of a lead by code", "LEAD", "Назва;Код клієнта", "Мій;КЛ-9", "Мій;КЛ-10"),
                        new Way(
                                "company of a lead by name",
                                "LEAD",
                                "Назва;Компанія",
                                "Мій;АТ Третє",
                                "Мій;АТ Четверте"),
                        new Way(
                                "company of a deal by registry code",
                                "DEAL",
                                "Назва;Код ЄДРПОУ",
                                "Моя;14360570",
                                "Моя;00032129"))
                .map(way -> dynamicTest(way.name, () -> {
                    String before = image();
                    String unknown = told(way, way.unknown);
                    String known = told(way, way.known);
                    assertThat(known).isEqualTo(unknown);
                    assertThat(image()).as("what is the owner's").isEqualTo(before);
                }));
    }

    private String link(String page, String table) {
        return installation.link(page) + db.queryForObject("select max(id) from " + table, Long.class);
    }

    private String image() {
        return db.queryForList("select * from contacts.contact where responsible_id = ? order by id", owner)
                        .toString()
                + db.queryForList("select * from contacts.company where responsible_id = ? order by id", owner)
                + db.queryForList("select * from deals.entry where responsible_id = ? order by id", owner);
    }

    /** Everything that the manager is told of a file of one row. */
    private String told(Way way, String row) throws Exception {
        JsonNode file = ofManager.upload(way.kind, "файл.csv", bytes(way.header + "\n" + row + "\n"));
        assertThat(file.get("mapping").toString()).as(way.header).doesNotContain("null");
        StringBuilder told = new StringBuilder();
        told.append(file.at("/preview/errorCount")).append(file.at("/preview/rows/0/errors"));
        JsonNode done = ofManager.run(file, "SKIP");
        for (String count : List.of("state", "created", "updated", "skipped", "failed", "failure")) {
            told.append(' ').append(done.get(count));
        }
        String rejects = new String(ofManager.rejects(file, "csv"), StandardCharsets.UTF_8);
        return told.append(rejects.lines().count()).toString();
    }

    @Test
    void theSameRowOfTwoPeopleIsTwoRecordsAndEachFindsTheirOwnAgain() throws Exception {
        String text = "Прізвище;Коментар\nКоваленко;без коду й телефону\n";
        assertThat(imported(ofOwner, "CONTACT", text).get("created").asInt()).isEqualTo(1);
        assertThat(imported(ofManager, "CONTACT", text).get("created").asInt()).isEqualTo(1);
        for (ImportClient person : List.of(ofOwner, ofManager)) {
            JsonNode again = imported(person, "CONTACT", text);
            assertThat(again.get("created").asInt()).isZero();
            assertThat(again.get("skipped").asInt()).isEqualTo(1);
        }
        assertThat(db.queryForList("select responsible_id from contacts.contact order by id", Long.class))
                .containsExactly(owner, manager);
    }

    @Test
    void rowsImportedBeforeTheyHadAPersonAreFoundAgainByWhoMayReadTheirRecords() throws Exception {
        String text = "Прізвище;Коментар\nКоваленко;без коду й телефону\n";
        imported(ofOwner, "CONTACT", text);
        db.update("update imports.origin set person_id = 0");
        assertThat(imported(ofManager, "CONTACT", text).get("created").asInt()).isEqualTo(1);
        assertThat(imported(ofOwner, "CONTACT", text).get("skipped").asInt()).isEqualTo(1);
    }

    @Test
    void aFileIsCalledWithoutItsFolderAndWithoutSignsThatAreNotShown() throws Exception {
        JsonNode file =
                ofOwner.upload("CONTACT", "../../etc/рахунок\u202Evsc\u0000.csv", bytes("Прізвище\nКоваленко\n"));
        assertThat(file.get("fileName").asString()).isEqualTo("рахунокvsc.csv");
    }
}
