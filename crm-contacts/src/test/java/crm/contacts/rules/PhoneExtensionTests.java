package crm.contacts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import crm.kernel.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneExtensionTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+380 44 490 00 01 доб. 101",
                "044 490-00-01 ext. 101",
                "044 490 00 01 дод. 101",
                "044 490 00 01, дод.101",
                "(044) 490-00-01 (дод. 101)",
                "0444900001 вн. 101",
                "0444900001 внутр. 101",
                "0444900001 внутрішній 101",
                "0444900001 добавочный 101",
                "0444900001 додатковий 101",
                "0444900001x101",
                "+380444900001 extension 101",
                "+380444900001 EXT:101",
                "0444900001 #101",
                "+380444900001;ext=101",
                "tel:+380444900001;ext=101",
                "044 490 00 01 дод. № 101"
            })
    void anExtensionIsKeptHoweverItIsWritten(String text) {
        assertThat(PhoneNumber.parse(text, "UA").map(PhoneNumber::written)).contains("+380444900001;ext=101");
    }

    @Test
    void aNumberWithAnExtensionIsShownWithItAndReadAgainFromWhatIsShown() {
        PhoneNumber own = PhoneNumber.parse("0444900001 вн 007", "UA").orElseThrow();
        assertThat(own.e164()).isEqualTo("+380444900001");
        assertThat(own.extension()).isEqualTo("007");
        assertThat(own.shownIn("UA")).endsWith(" дод. 007");
        assertThat(PhoneNumber.parse(own.shownIn("UA"), "UA")).contains(own);
        assertThat(own.shownIn("PL")).endsWith(" ext. 007");
        assertThat(PhoneNumber.parse(own.shownIn("PL"), "PL")).contains(own);
        assertThat(PhoneNumber.parse(own.written(), "US")).contains(own);
    }

    @Test
    void severalNumbersArePartedAndTheirExtensionsAreNot() {
        assertThat(PhoneNumber.several("+380444900001;ext=101, 044 490 00 02, дод. 5; 0671112233\n0671112234 x7"))
                .containsExactly("+380444900001;ext=101", "044 490 00 02, дод. 5", "0671112233", "0671112234 x7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"044 490 00 01 каб. 5", "доб. 101", "044 490 00 01 доб.", "044 490 00 01 дод. 101/102", "12x50"})
    void whatIsNoExtensionIsNoPhoneEither(String text) {
        assertThat(PhoneNumber.parse(text, "UA")).isEmpty();
    }
}
