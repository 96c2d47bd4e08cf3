package crm.contacts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryCodeTests {

    @ParameterizedTest
    @ValueSource(strings = {"14360570", "00032129", "14360506", "20077720", "32855961", "41761770", "1759013776"})
    void acceptsCodesWithTheRightCheckDigit(String code) {
        assertThat(RegistryCode.parse(code)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14360571",
                "32855968",
                "1759013770",
                "1436057",
                "143605700",
                "ABCDEFGH",
                "",
                "１４３６０５７０",
                "-4360570"
            })
    void refusesEverythingElse(String code) {
        assertThat(RegistryCode.parse(code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" 14 36 05 70 ", "14\u00a0360570"})
    void readsBlanksAsNothing(String code) {
        assertThat(RegistryCode.parse(code)).contains("14360570");
    }

    /** Whatever the first digits, there is one check digit and no second. */
    @ParameterizedTest
    @ValueSource(strings = {"1234567", "3000000", "5999999", "6000000", "9999999", "0000000", "4555555"})
    void hasOneCheckDigitForAnyNumber(String number) {
        long valid = java.util.stream.IntStream.range(0, 10)
                .filter(digit -> RegistryCode.parse(number + digit).isPresent())
                .count();
        assertThat(valid).isEqualTo(1);
    }
}
