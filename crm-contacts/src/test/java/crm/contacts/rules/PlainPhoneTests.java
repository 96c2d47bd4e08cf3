package crm.contacts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import crm.kernel.PhoneNumber;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Numbers written in digits alone are read on a way of their own, which says of each what the library says. */
class PlainPhoneTests {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final int DIGITS = 10;

    @Test
    void everyBeginningOfAUkrainianNumberIsReadAsTheLibraryReadsIt() {
        int[] ends = new Random(380).ints(100_000, 0, 10_000).toArray();
        IntStream.range(0, ends.length).parallel().forEach(beginning -> {
            String national = String.format("%05d%04d", beginning, ends[beginning]);
            for (String text : List.of("+380" + national, "0" + national)) {
                assertAgrees(text, "UA");
            }
            if (beginning % 7 == 0) {
                assertAgrees("380" + national, "UA");
                assertAgrees("+380" + national, "PL");
            }
        });
    }

    @Test
    void digitsOfAnyLengthAreReadAsTheLibraryReadsThem() {
        Random random = new Random(9);
        for (String start : List.of("+380", "380", "0", "+3800", "00380", "80", "")) {
            for (int length = 0; length <= DIGITS + 2; length++) {
                for (int i = 0; i < 200; i++) {
                    StringBuilder text = new StringBuilder(start);
                    random.ints(length, 0, DIGITS).forEach(text::append);
                    for (String region : List.of("UA", "PL", "US")) {
                        assertAgrees(text.toString(), region);
                    }
                }
            }
        }
    }

    @Test
    void theExamplesOfAllCountriesAreReadAsTheLibraryReadsThem() throws Exception {
        Set<String> texts = new LinkedHashSet<>();
        List<String> lines = Files.readAllLines(SharedData.file("phones-libphonenumber/example_numbers.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] columns = line.split("\t");
            texts.addAll(List.of(columns[3], columns[4], columns[4].substring(1)));
        }
        assertThat(texts).hasSizeGreaterThan(1_000);
        for (String text : texts) {
            for (String region : List.of("UA", "PL", "US")) {
                assertAgrees(text, region);
            }
        }
    }

    private static void assertAgrees(String text, String region) {
        PhoneNumber read = PhoneNumber.parse(text, region).orElse(null);
        String shown = read == null ? null : read.shownIn(region);
        String expected = null;
        String expectedShown = null;
        try {
            var number = LIBRARY.parse(text, region);
            if (LIBRARY.isValidNumber(number)) {
                expected = LIBRARY.format(number, PhoneNumberFormat.E164);
                boolean own = region.equals(LIBRARY.getRegionCodeForNumber(number));
                expectedShown =
                        LIBRARY.format(number, own ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
            }
        } catch (NumberParseException e) {
            // No number: both must say so.
        }
        if (expected == null ? read != null : read == null || !expected.equals(read.e164())) {
            throw new AssertionError(text + " in " + region + ": " + read + " instead of " + expected);
        }
        assertThat(shown).isEqualTo(expectedShown);
    }
}
