package crm.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaSafeTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+380",
                "-2",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\tx",
                "  =1",
                "\u00a0=1",
                "\u200b=1",
                "\ufeff@x",
                "\n-1",
                "＝1",
                "＠x"
            })
    void whatASpreadsheetProgramWouldComputeStandsAfterAnApostropheAndComesBackAsItWas(String typed) {
        assertThat(FormulaSafe.text(typed)).startsWith("'");
        assertThat(FormulaSafe.original(FormulaSafe.text(typed))).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a,=1+1,b", "a;-2;b", "a\t@x", "перша\n=1+1", "a|+1", "x, '=1", "+380671112233;=1", "a,\u00a0=1"
            })
    void noOtherDelimiterMakesAFormulaAndEverythingComesBackAsItWas(String typed) {
        String safe = FormulaSafe.text(typed);
        for (String delimiter : List.of(",", ";", "\t", "\\|", "\n")) {
            for (String cell : safe.split(delimiter)) {
                assertThat(cell.replaceFirst("^[\\s\\p{Z}]+", ""))
                        .doesNotMatch("(?s)[=\\-@].*|\\+(?!\\d{7,15}(;.*|$)).*");
            }
        }
        assertThat(FormulaSafe.original(safe)).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'=1", "''=1", "'+380671112233", "=1,'=2", "\t'=1", "\n'=\n1", "' '=1", "''", "'", "',';=1"})
    void apostrophesThatSomebodyTypedComeBackToo(String typed) {
        assertThat(FormulaSafe.original(FormulaSafe.text(typed))).isEqualTo(typed);
    }

    @Test
    void whateverIsTypedComesBackAsItWas() {
        Random random = new Random(19);
        String signs = "a1 '=+-@,;|\t\r\n\u00a0\u200b＝";
        for (int i = 0; i < 200_000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int j = random.nextInt(9); j > 0; j--) {
                typed.append(random.nextInt(12) == 0 ? "+380671112233" : signs.charAt(random.nextInt(signs.length())));
            }
            assertThat(FormulaSafe.original(FormulaSafe.text(typed.toString()))).isEqualTo(typed.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+380671112233",
                "+380671112233, +14155550123",
                "+380444900001;ext=101",
                "+380444900001;ext=1, +380671112233"
            })
    void aPhoneIsNoFormula(String phone) {
        assertThat(FormulaSafe.text(phone)).isEqualTo(phone);
        assertThat(FormulaSafe.original("'" + phone)).isEqualTo(phone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a=1", "'quoted", "10-2", "О’Коннор", "(=1)"})
    void otherTextsStayAsTheyAre(String typed) {
        assertThat(FormulaSafe.text(typed)).isEqualTo(typed);
        assertThat(FormulaSafe.original(typed)).isEqualTo(typed);
    }
}
