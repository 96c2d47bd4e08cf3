package crm.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrenciesTests {

    @ParameterizedTest
    @CsvSource({
        "грн, UAH",
        "₴, UAH",
        "ГРН., UAH",
        "usd, USD",
        "$, USD",
        "€, EUR",
        "євро, EUR",
        "Zł, PLN",
        "долари США, USD",
        "Eur, EUR"
    })
    void codesSignsAndWordsAreKnown(String text, String code) {
        assertThat(Currencies.code(text)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XYZ", "XXX", "XTS", "¥", "kr", "", "гроші", "12"})
    void whatIsNoneOrCouldBeSeveralIsNot(String text) {
        assertThat(Currencies.code(text)).isEmpty();
    }
}
