package crm.data;

import static org.assertj.core.api.Assertions.assertThat;

import crm.kernel.PhoneNumber;
import java.util.Arrays;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextSearchTests {

    private static final Field<String> TEXT = DSL.field(DSL.name("text"), String.class);

    @ParameterizedTest
    @CsvSource({
        "Петренко Іван, %петренко%|%іван%",
        "+38 (050) 123-45-67, %380501234567%",
        "050 12, %05012%",
        "100%, %100\\%%",
        "a_b\\c, %a\\_b\\\\c%",
        "Дем’яненко, %дем'яненко%",
        "Цю Іван, %цю%|%іван%",
        "Цю, цю%|% цю%",
        "а_, а\\_%|% а\\_%",
        "а б, а%|% а%|б%|% б%",
        "05, 05%|% 05%|3805%|% 3805%",
        "57, 57%|% 57%"
    })
    void asksForEveryWordAndForTheDigitsOfAPhone(String typed, String patterns) {
        var condition = TextSearch.of(typed).orElseThrow().in(TEXT);
        List<Object> values =
                List.copyOf(DSL.using(org.jooq.SQLDialect.POSTGRES).extractBindValues(condition));
        assertThat(values).isEqualTo(Arrays.asList((Object[]) patterns.split("\\|")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00a0\t\n", "\u0000"})
    void readsBlanksAsNoSearch(String typed) {
        assertThat(TextSearch.of(typed)).isEmpty();
    }

    @Test
    void keepsBothSpellingsOfAPhoneOnlyWhereTheyDiffer() {
        assertThat(TextSearch.phone(new PhoneNumber("+380501234567"), "UA")).isEqualTo("380501234567");
        assertThat(TextSearch.phone(new PhoneNumber("+442083661177"), "GB")).isEqualTo("442083661177 02083661177");
    }

    @Test
    void aUkrainianPhoneHoldsItsNationalSpellingWhateverItsBeginning() {
        for (int beginning = 0; beginning < 10_000; beginning++) {
            PhoneNumber.parse(String.format("+380%04d12345", beginning), "UA").ifPresent(phone -> {
                String national = phone.shownIn("UA").replaceAll("\\D", "");
                assertThat(TextSearch.phone(phone, "UA")).contains(national);
            });
        }
    }

    @Test
    void foldsTheStoredTextAsItFoldsWhatIsTyped() {
        assertThat(TextSearch.text(Arrays.asList("Дем’яненко  ОЛЕНА", null, " ", "ﬁx")))
                .isEqualTo("дем'яненко олена fix");
    }

    @Test
    void storesEachWordOnceAsWordsAreSearchedForOneByOne() {
        assertThat(TextSearch.text(
                        List.of("17", "Олена Дем’яненко", "для Олена 17 шт.", "дем'яненко олена 380501234567")))
                .isEqualTo("17 олена дем'яненко для шт. 380501234567");
    }
}
