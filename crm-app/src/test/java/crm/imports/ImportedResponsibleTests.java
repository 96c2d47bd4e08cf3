package crm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A file that names who is responsible already changes nothing of it, whoever else is called so, and whether they still work here. */
@ImportTest
class ImportedResponsibleTests {

    private static final Map<String, String> TABLES = Map.of(
            "LEAD", "deals.entry", "DEAL", "deals.entry", "CONTACT", "contacts.contact", "COMPANY", "contacts.company");

    @Autowired
    ImportPeople people;

    @Autowired
    JdbcTemplate db;

    @ParameterizedTest
    @CsvSource({"LEAD,Назва,Джерело", "DEAL,Назва,Джерело", "CONTACT,Прізвище,Джерело", "COMPANY,Назва,Адреса"})
    void whoIsNamedAsTheyAreStaysThoughTheyLeftOrSomebodyElseIsCalledSo(String kind, String name, String field)
            throws Exception {
        people.emptyRecords();
        ImportClient owner = people.client(people.person("Олена", "Власник", "OWNER"));
        String surname = "Одна" + System.nanoTime();
        long responsible = people.person("Оксана", surname, "MANAGER");
        String file = "externalId;%s;%s;Відповідальний\n1;Перша;%%s;%s Оксана\n".formatted(name, field, surname);

        assertThat(imported(owner, kind, file.formatted("як було"))
                        .get("created")
                        .asInt())
                .isEqualTo(1);
        db.update("update users.person set active = false where id = ?", responsible);
        assertThat(imported(owner, kind, file.formatted("без неї"))
                        .get("updated")
                        .asInt())
                .isEqualTo(1);
        people.person("Оксана", surname, "MANAGER");
        assertThat(imported(owner, kind, file.formatted("з іншою"))
                        .get("updated")
                        .asInt())
                .isEqualTo(1);
        people.person("Оксана", surname, "MANAGER");
        assertThat(imported(owner, kind, file.formatted("з двома"))
                        .get("updated")
                        .asInt())
                .isEqualTo(1);

        assertThat(db.queryForList("select responsible_id from " + TABLES.get(kind), Long.class))
                .containsExactly(responsible);
        JsonNode unknown = imported(owner, kind, file.formatted("хтось").replace("1;Перша", "2;Друга"));
        assertThat(unknown.get("failed").asInt())
                .as("of what is new nobody can tell who is meant")
                .isEqualTo(1);
    }

    private static JsonNode imported(ImportClient person, String kind, String text) throws Exception {
        return person.run(person.upload(kind, "файл.csv", text.getBytes(StandardCharsets.UTF_8)), "SKIP");
    }
}
