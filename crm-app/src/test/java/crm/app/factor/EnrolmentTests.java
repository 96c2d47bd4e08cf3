package crm.app.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrolmentTests {

    /** RFC 4648, without the padding that authenticator apps do not want. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secretsAreWrittenAsTheStandardSays(String plain, String text) {
        assertThat(Enrolment.base32(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }

    @Test
    void theAddressNamesTheAccountAndThePictureIsAnSvg() {
        var enrolment = Enrolment.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII), "o+k@example.com");
        assertThat(enrolment.uri())
                .isEqualTo("otpauth://totp/CRM:o%2Bk%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=CRM");
        String svg = new String(
                Base64.getDecoder()
                        .decode(enrolment.qr().substring(enrolment.qr().indexOf(',') + 1)),
                StandardCharsets.UTF_8);
        assertThat(svg).startsWith("<svg xmlns=").endsWith("</svg>");
    }
}
