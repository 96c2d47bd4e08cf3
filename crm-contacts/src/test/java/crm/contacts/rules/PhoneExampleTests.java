package crm.contacts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import crm.kernel.PhoneNumber;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhoneExampleTests {

    /** Countries whose numbering plan in the file is another than the one in the library's release. */
    private static final Set<String> RENUMBERED = Set.of("BJ", "ZW");

    /** Numbers of no country, which have no national spelling. */
    private static final String INTERNATIONAL = "001";

    @Test
    void readsTheNationalExampleOfEveryRegion() throws Exception {
        List<String> lines = Files.readAllLines(SharedData.file("phones-libphonenumber/example_numbers.tsv"));
        List<String> wrong = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t");
            boolean same = PhoneNumber.parse(cells[0].equals(INTERNATIONAL) ? cells[4] : cells[3], cells[0])
                    .map(PhoneNumber::e164)
                    .filter(cells[4]::equals)
                    .isPresent();
            if (!same && !RENUMBERED.contains(cells[0])) {
                wrong.add(line);
            }
        }
        assertThat(lines).hasSize(1145);
        assertThat(wrong).isEmpty();
    }
}
