package crm.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(FormulaSafe.text(typed)).isEqualTo("'" + typed);
        assertThat(FormulaSafe.original(FormulaSafe.text(typed))).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a=1", "'quoted", "10-2", "О’Коннор", "(=1)"})
    void otherTextsStayAsTheyAre(String typed) {
        assertThat(FormulaSafe.text(typed)).isEqualTo(typed);
        assertThat(FormulaSafe.original(typed)).isEqualTo(typed);
    }
}
