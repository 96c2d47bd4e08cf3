package crm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An import takes over what happened elsewhere: a lead that was won there is won, without a deal being made of it here. */
@ImportTest
class WonLeadImportTests {

    @Autowired
    ImportPeople people;

    private ImportClient owner;

    @BeforeEach
    void owner() {
        people.emptyRecords();
        owner = people.client(people.person("Олена", "Власник", "OWNER"));
    }

    @Test
    void aLeadThatAnotherProgramWonComesWonAndGoesBackAsItCame() throws Exception {
        String file = "Номер замовлення;Назва;Етап\nA-1;Анкери;%s\n";

        JsonNode open = leads(file.formatted("Квалификация"));
        assertThat(open.get("created").asInt()).as(open.toString()).isEqualTo(1);
        JsonNode uploaded = upload(file.formatted("Создана сделка"));
        JsonNode won = owner.run(uploaded, "SKIP");
        assertThat(won.get("updated").asInt()).as(won.toString()).isEqualTo(1);
        assertThat(stageKind()).isEqualTo("WON");

        owner.undo(uploaded);
        assertThat(stageKind()).isEqualTo("OPEN");
    }

    private JsonNode leads(String text) throws Exception {
        return owner.run(upload(text), "SKIP");
    }

    private JsonNode upload(String text) throws Exception {
        return owner.upload("LEAD", "ліди.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private String stageKind() throws Exception {
        return owner.read("/funnel-entries?kind=LEAD")
                .get("items")
                .get(0)
                .get("stage")
                .get("kind")
                .asString();
    }
}
