package crm.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerSealTests {

    private static final byte[] ANSWER = "{\"token\":\"crm_very-secret\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void opensWithTheSameKeyOfTheSamePersonOnAnyNode() {
        byte[] stored = new AnswerSeal(7, "", "4d1f").close(ANSWER);
        assertThat(new AnswerSeal(7, "", "4d1f").open(stored)).isEqualTo(ANSWER);
        assertThat(new AnswerSeal(7, "", "4d1f").name()).isEqualTo(new AnswerSeal(7, "", "4d1f").name());
    }

    @Test
    void staysClosedForAnotherKeyAndAnotherPerson() {
        byte[] stored = new AnswerSeal(7, "", "4d1f").close(ANSWER);
        assertThatThrownBy(() -> new AnswerSeal(7, "", "4d1e").open(stored)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new AnswerSeal(8, "", "4d1f").open(stored)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void staysClosedForThePersonsOwnTokenThatMayDoLess() {
        byte[] stored = new AnswerSeal(7, "", "4d1f").close(ANSWER);
        for (String caller : List.of(" token [read]", " token [read, write]")) {
            assertThat(new AnswerSeal(7, caller, "4d1f").name()).isNotEqualTo(new AnswerSeal(7, "", "4d1f").name());
            assertThatThrownBy(() -> new AnswerSeal(7, caller, "4d1f").open(stored))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void neitherAnswerNorKeyCanBeReadFromWhatIsStored() {
        var seal = new AnswerSeal(7, "", "4d1f");
        assertThat(new String(seal.close(ANSWER), StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertThat(seal.name()).doesNotContain("4d1f");
    }
}
