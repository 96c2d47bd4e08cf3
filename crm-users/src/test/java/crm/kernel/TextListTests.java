package crm.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextListTests {

    @Test
    void aCommaInsideAnItemDoesNotPartIt() {
        assertThat(TextList.write(List.of("Київ, центр", "vip"))).isEqualTo("\"Київ, центр\", vip");
        assertThat(TextList.read("\"Київ, центр\", vip")).containsExactly("Київ, центр", "vip");
    }

    @Test
    void whatOtherProgramsWriteIsReadAsBefore() {
        assertThat(TextList.read(" a; b ,, c,\"d\" e , \"f, g")).containsExactly("a", "b", "c", "\"d\" e", "\"f", "g");
        assertThat(TextList.read("5\" труба, 3\" кран")).containsExactly("5\" труба", "3\" кран");
        assertThat(TextList.read("")).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAsItWas() {
        Random random = new Random(7);
        String signs = "aб,;\"' =+";
        for (int i = 0; i < 100_000; i++) {
            List<String> items = new ArrayList<>();
            for (int j = random.nextInt(4); j > 0; j--) {
                StringBuilder item = new StringBuilder();
                for (int k = random.nextInt(6); k > 0; k--) {
                    item.append(signs.charAt(random.nextInt(signs.length())));
                }
                String stripped = item.toString().strip();
                if (!stripped.isEmpty()) {
                    items.add(stripped);
                }
            }
            assertThat(TextList.read(TextList.write(items))).isEqualTo(items);
        }
    }
}
