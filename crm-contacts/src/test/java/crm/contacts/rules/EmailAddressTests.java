package crm.contacts.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class EmailAddressTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ivan@example.com",
                "o'hara+news@mail.example.co.uk",
                "іван@приклад.укр",
                "a@b",
                "x_y@xn--e1afmkfd.com"
            })
    void acceptsWhatCustomersHave(String address) {
        assertThat(EmailAddress.valid(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "ivan",
                "ivan@",
                "@example.com",
                "ivan@@example.com",
                "ivan@example..com",
                ".ivan@example.com",
                "ivan.@example.com",
                "ivan@-example.com",
                "ivan@example-.com",
                "ivan @example.com",
                "ivan@exa mple.com",
                "ivan@192.168.0.1",
                "<ivan@example.com>",
                "ivan@example.com,petro@example.com",
                "ivan\u0000@example.com"
            })
    void refusesWhatNoLetterReaches(String address) {
        assertThat(EmailAddress.valid(address)).isFalse();
    }

    @Test
    void takesNoLongerThanTheAddressAllows() {
        String hostile = "a".repeat(64) + "@" + "a-".repeat(90) + "!";
        assertThat(EmailAddress.valid(hostile)).isFalse();
    }

    @Test
    void agreesWithTheTestSetOfIsemailAndNeverFails() throws Exception {
        var file = SharedData.file("emails-isemail/tests.xml").toFile();
        var tests = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file)
                .getElementsByTagName("test");
        List<String> refused = new ArrayList<>();
        List<String> accepted = new ArrayList<>();
        for (int i = 0; i < tests.getLength(); i++) {
            Element test = (Element) tests.item(i);
            String address = controls(text(test, "address"));
            assertThatCode(() -> EmailAddress.valid(address)).doesNotThrowAnyException();
            String category = text(test, "category");
            if (category.equals("ISEMAIL_VALID_CATEGORY") && !EmailAddress.valid(address)) {
                refused.add(address);
            }
            if (category.equals("ISEMAIL_ERR") && EmailAddress.valid(address)) {
                accepted.add(address);
            }
        }
        assertThat(tests.getLength()).isEqualTo(164);
        assertThat(refused).isEmpty();
        assertThat(accepted).isEmpty();
    }

    private static String text(Element test, String name) {
        return test.getElementsByTagName(name).item(0).getTextContent();
    }

    /** The file shows control characters by their pictures, U+2400 on. */
    private static String controls(String text) {
        return text.codePoints()
                .map(c -> c >= 0x2400 && c < 0x2420 ? c - 0x2400 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
