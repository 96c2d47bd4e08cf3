package crm.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CatalogueTests {

    private static final ActivityAction PRAISED = new ActivityAction("PRAISED");

    @Test
    void aModuleAddsToWhatAllKnow() {
        var actions = catalogue(PRAISED);
        assertThat(actions.all()).startsWith(ActivityAction.CREATED).endsWith(PRAISED);
        assertThat(actions.require("PRAISED")).isEqualTo(PRAISED);
        assertThat(actions.find("BLAMED")).isEmpty();
        assertThatThrownBy(() -> actions.require("BLAMED"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no bean ActivityAction declares BLAMED");
    }

    @Test
    void nothingIsDeclaredTwiceNorUnderANameThatIsNoWord() {
        assertThatThrownBy(() -> catalogue(new ActivityAction("MOVED")))
                .hasMessageContaining("ActivityAction MOVED is declared twice");
        for (String wrong : List.of("", "praised", "PRAISED ALOUD", "_PRAISED")) {
            assertThatThrownBy(() -> catalogue(new ActivityAction(wrong))).hasMessageContaining("WRITTEN_LIKE_THIS");
        }
    }

    @Test
    void itIsWrittenAsAWordAsTheConstantsOfBeforeWere() {
        var json = JsonMapper.builder().build();
        assertThat(json.writeValueAsString(ActivityAction.CREATED)).isEqualTo("\"CREATED\"");
        assertThat(json.readValue("\"CREATED\"", ActivityAction.class)).isEqualTo(ActivityAction.CREATED);
    }

    private static Catalogue<ActivityAction> catalogue(ActivityAction more) {
        return new Catalogue<>(
                ActivityAction.class,
                Stream.concat(ActivityAction.COMMON.stream(), Stream.of(more)).toList());
    }
}
