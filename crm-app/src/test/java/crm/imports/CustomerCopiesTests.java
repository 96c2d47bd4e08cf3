package crm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import crm.data.BinPurge;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What an import makes of customers, and that leads and deals are found by what their customers are called and reached by now. */
@ImportTest
class CustomerCopiesTests {

    @Autowired
    ImportPeople people;

    @Autowired
    BinPurge bins;

    @Autowired
    JdbcClient db;

    ImportClient owner;

    @BeforeEach
    void owner() {
        people.emptyRecords();
        owner = people.client(people.person("Олена", "Власник", "OWNER"));
    }

    private JsonNode taken(String kind, String text, String... fields) throws Exception {
        JsonNode file = owner.upload(kind, "файл.csv", text.getBytes(StandardCharsets.UTF_8));
        Map<String, String> mapping = new LinkedHashMap<>();
        String[] columns = text.lines().findFirst().orElseThrow().split(";");
        for (int i = 0; i < columns.length; i++) {
            mapping.put(columns[i], fields[i]);
        }
        owner.map(file, mapping, Map.of());
        JsonNode done = owner.run(file, "SKIP");
        assertThat(done.get("failed").asInt()).as(done.toString()).isZero();
        return done;
    }

    @Test
    void anImportThatChangesAContactAndItsUndoingReachTheSearchOfDeals() throws Exception {
        taken("CONTACT", "Код;Прізвище;Телефон\nК-1;Стара;0671112233\n", "externalId", "lastName", "phone");
        long contact = owner.read("/contacts").at("/items/0/id").asLong();
        owner.json(
                owner.send(post("/api/v1/deals")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"title\":\"Паркан\",\"contactId\":" + contact + "}")),
                201);
        assertFound("0671112233", 1);

        JsonNode second =
                taken("CONTACT", "Код;Прізвище;Телефон\nК-1;Нова;0674445566\n", "externalId", "lastName", "phone");
        assertThat(second.get("updated").asInt()).isEqualTo(1);
        assertFound("0674445566", 1);
        assertFound("Нова", 1);
        assertThat(owner.read("/deals").at("/items/0/contact/name").asString())
                .as("from the cache of names")
                .isEqualTo("Нова");

        owner.undo(second);
        assertFound("0674445566", 0);
        assertFound("Стара", 1);
        assertThat(owner.read("/deals").at("/items/0/contact/name").asString()).isEqualTo("Стара");
    }

    @Test
    void whoTakesBackAnImportOfDealsFindsThemByTheirFormerContactsPhone() throws Exception {
        taken("DEAL", "Код;Назва;Клієнт;Телефон\nУ-1;Ворота;Перший;0671112233\n", DEAL_WITH_CONTACT);
        JsonNode second = taken("DEAL", "Код;Назва;Клієнт;Телефон\nУ-1;Ворота;Другий;0674445566\n", DEAL_WITH_CONTACT);
        assertFound("0674445566", 1);

        owner.undo(second);

        assertFound("0671112233", 1);
        assertFound("0674445566", 0);
    }

    @Test
    void aContactThatIsGoneForGoodIsFoundNowhere() throws Exception {
        taken("CONTACT", "Код;Прізвище;Телефон\nК-1;Зникла;0671112233\n", "externalId", "lastName", "phone");
        JsonNode contact = owner.read("/contacts").at("/items/0");
        long id = contact.get("id").asLong();
        owner.json(
                owner.send(post("/api/v1/deals")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"title\":\"Паркан\",\"contactId\":" + id + "}")),
                201);
        assertFound("0671112233", 1);
        owner.send(delete("/api/v1/contacts/" + id)
                .header("If-Match", "\"" + contact.get("version").asLong() + "\""));
        db.sql("update contacts.contact set deleted_at = deleted_at - interval '31 days' where id = ?")
                .param(id)
                .update();

        bins.purge();

        assertFound("0671112233", 0);
        assertFound("Зникла", 0);
        assertThat(owner.read("/contacts?q=Зникла").get("items")).isEmpty();
        assertThat(owner.read("/contacts?deleted=true").get("items")).isEmpty();
        assertThat(owner.read("/deals").at("/items/0/title").asString()).isEqualTo("Паркан");
    }

    private static final String[] DEAL_WITH_CONTACT = {"externalId", "title", "contactName", "contactPhone"};

    /** Of whom a file tells only what a role may be kept from, is called by none of it. */
    @TestFactory
    Stream<DynamicTest> aNameNeverFallsBackToWhatARoleMayBeKeptFrom() {
        Map<String, String> told = Map.of(
                "contactPhone", "0675557701",
                "contactEmail", "tajemna@example.com",
                "companyCode", "14360570");
        return Stream.of("LEAD", "DEAL")
                .flatMap(kind -> told.entrySet().stream()
                        .map(one -> DynamicTest.dynamicTest(kind + " with " + one, () -> {
                            String field = one.getKey();
                            people.emptyRecords();
                            String secret = one.getValue();
                            taken(kind, "Дзвінок;Хто\n;" + secret + "\n", "title", field);
                            String names = names("/contacts") + names("/companies") + names("/funnel-entries");
                            assertThat(names.replaceAll("[ ()+-]", ""))
                                    .isNotBlank()
                                    .doesNotContain(secret.substring(1))
                                    .doesNotContain(secret);
                        })));
    }

    private String names(String list) throws Exception {
        var names = new StringBuilder();
        for (JsonNode item : owner.read(list).get("items")) {
            for (String member : new String[] {"name", "lastName", "title", "contact", "company", "companies"}) {
                names.append(item.path(member)).append('\n');
            }
        }
        return names.toString();
    }

    private void assertFound(String typed, int deals) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                owner.read("/deals?q=" + typed).get("items").size())
                        .as(typed)
                        .isEqualTo(deals));
    }
}
