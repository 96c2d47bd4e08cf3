package crm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A customer of a colleague, whom a manager reads only because a deal of the manager's has them, is found by imports, and stays as it is. */
@ImportTest
class ImportedCustomerTests {

    private static final String CUSTOMER = "Шевчук Ніна;0671112233;ТОВ «Ясен»\n";
    private static final String DEALS = "Номер замовлення;Назва;Клієнт;Телефон;Компанія\n";

    @Autowired
    ImportPeople people;

    @Autowired
    JdbcTemplate db;

    ImportClient owner;
    ImportClient manager;

    @BeforeEach
    void aDealOfTheManagersWithACustomerOfAColleagues() throws Exception {
        people.emptyRecords();
        owner = people.client(people.person("Олена", "Власник", "OWNER"));
        String name = "Менеджер" + System.nanoTime();
        manager = people.client(people.person("Ігор", name, "MANAGER"));
        imported(owner, "CONTACT", "ПІБ;Телефон;Компанія\n" + CUSTOMER);
        JsonNode done = imported(
                owner,
                "DEAL",
                "Номер замовлення;Назва;Клієнт;Телефон;Компанія;Відповідальний\n1;Перша;" + CUSTOMER.strip() + ";"
                        + name + " Ігор\n");
        assertThat(done.get("created").asInt()).isEqualTo(1);
        assertThat(customers()).containsExactly("Шевчук Ніна", "ТОВ «Ясен»");
        assertThat(manager.read("/contacts").get("items").size())
                .as("no right of their own")
                .isZero();
    }

    private static JsonNode imported(ImportClient person, String kind, String text) throws Exception {
        return person.run(person.upload(kind, "файл.csv", text.getBytes(StandardCharsets.UTF_8)), "SKIP");
    }

    private List<@Nullable String> customers() {
        return db.queryForList(
                "select name from contacts.contact union all select name from contacts.company", String.class);
    }

    private List<@Nullable String> deals() {
        return db.queryForList(
                "select e.title || ' ' || c.name || ' ' || f.name from deals.entry e"
                        + " join contacts.contact c on c.id = e.contact_id"
                        + " join contacts.company f on f.id = e.company_id order by e.id",
                String.class);
    }

    private String rejects(ImportClient person, JsonNode file) throws Exception {
        return new String(person.rejects(file, "csv"), StandardCharsets.UTF_8);
    }

    @Test
    void theDealKeepsItsCustomerWhenItIsImportedAgain() throws Exception {
        JsonNode done = imported(manager, "DEAL", DEALS + "1;Друга;" + CUSTOMER);
        assertThat(done.get("updated").asInt()).as(rejects(manager, done)).isEqualTo(1);
        assertThat(deals()).containsExactly("Друга Шевчук Ніна ТОВ «Ясен»");
        assertThat(customers()).hasSize(2);
    }

    @Test
    void theCustomerIsNotSpreadToOtherDealsNorMadeTwice() throws Exception {
        JsonNode done = imported(manager, "DEAL", DEALS + "2;Нова;Шевчук Ніна;0671112233;\n3;Інша;;;ТОВ «Ясен»\n");
        assertThat(done.get("failed").asInt()).isEqualTo(2);
        assertThat(rejects(manager, done))
                .contains("Контакт: ім’я: Такий клієнт уже є", "Компанія: назва: Такий клієнт уже є");
        assertThat(customers()).hasSize(2);
        long contact = contact();
        assertThat(manager.send(post("/api/v1/deals")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"title\":\"Нова\",\"contactId\":" + contact + "}"))
                        .getStatus())
                .as("the same by hand")
                .isEqualTo(403);
    }

    @Test
    void theCustomerIsNotChanged() throws Exception {
        JsonNode done = imported(
                manager, "CONTACT", "ПІБ;Телефон;Джерело\nШевчук Ніна;0671112233;сайт\nШевчук Ніна;0509998877;сайт\n");
        assertThat(done.get("failed").asInt()).isEqualTo(1);
        assertThat(done.get("created").asInt())
                .as("another phone, another person")
                .isEqualTo(1);
        assertThat(db.queryForList("select coalesce(source, '') from contacts.contact order by id", String.class))
                .containsExactly("", "сайт");
        JsonNode company = imported(manager, "COMPANY", "Назва;Адреса\nТОВ «Ясен»;Київ\n");
        assertThat(company.get("failed").asInt()).isEqualTo(1);
    }

    @Test
    void onesOwnIsFoundBeforeAColleaguesOfTheSameNameAndPhone() throws Exception {
        db.update(
                "insert into contacts.contact (id, version, name, last_name, receives_news, responsible_id, tags, search_text,"
                        + " created_at, updated_at) select nextval('contacts.contact_seq'), 0, 'Шевчук Ніна', 'Шевчук', false,"
                        + " responsible_id, '{}', '', now() - interval '1 year', now() from deals.entry");
        db.update("insert into contacts.contact_phone (contact_id, position, number, kind, main)"
                + " select max(id), 0, '+380671112233', 'OTHER', true from contacts.contact");
        JsonNode done = imported(manager, "DEAL", DEALS + "5;Своя;Шевчук Ніна;0671112233;\n");
        assertThat(done.get("created").asInt()).as(rejects(manager, done)).isEqualTo(1);
        assertThat(db.queryForObject(
                        "select count(*) from deals.entry e join contacts.contact c on c.id = e.contact_id"
                                + " where e.shop_id = '5' and c.responsible_id = e.responsible_id",
                        Integer.class))
                .isEqualTo(1);
    }

    @Test
    void aContactKeepsACompanyThatIsOnlyReadableAndGetsNoOther() throws Exception {
        JsonNode own = imported(manager, "CONTACT", "ПІБ;Телефон\nДячук Остап;0501112233\n");
        assertThat(own.get("created").asInt()).isEqualTo(1);
        String row = "ПІБ;Телефон;Компанія;Джерело\nДячук Остап;0501112233;ТОВ «Ясен»;сайт\n";
        JsonNode refused = imported(manager, "CONTACT", row);
        assertThat(rejects(manager, refused)).contains("Компанія: Такий клієнт уже є");
        db.update("insert into contacts.contact_company (contact_id, company_id, main)"
                + " select c.id, f.id, false from contacts.contact c, contacts.company f where c.last_name = 'Дячук'");
        JsonNode kept = imported(manager, "CONTACT", row);
        assertThat(kept.get("updated").asInt()).as(rejects(manager, kept)).isEqualTo(1);
    }

    @Test
    void ofACustomerOnNobodysDealsOfTheirsNothingIsTold() throws Exception {
        imported(owner, "CONTACT", "ПІБ;Телефон\nТаємна Ганна;0673334455\n");
        JsonNode done = imported(manager, "DEAL", DEALS + "7;Моя;Таємна Ганна;0673334455;\n");
        assertThat(done.get("created").asInt()).isEqualTo(1);
        assertThat(db.queryForObject("select count(*) from contacts.contact where last_name = 'Таємна'", Integer.class))
                .isEqualTo(2);
    }

    private long contact() {
        Long id = db.queryForObject("select contact_id from deals.entry where shop_id = '1'", Long.class);
        return id == null ? 0 : id;
    }
}
