package crm.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever looks or lowers alike is one address; what only looks alike to people in another alphabet is another one. */
class EmailAddressTests {

    private static final String ADDRESS = "kiki.ivinskij@example.com";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kiki.ivinskij@example.com",
                "KIKI.IVINSKIJ@EXAMPLE.COM",
                "  Kiki.Ivinskij@Example.com\t",
                "\u00A0kiki.ivinskij@example.com\u2003",
                "k\u0130ki.ivinsk\u0130j@example.com",
                "k\u0131ki.iv\u0131nskij@example.com",
                "\u212Aiki.ivin\u017Fkij@example.com",
                "\uFF4B\uFF49\uFF4B\uFF49.ivinskij\uFF20example.com",
                "\uD835\uDC24iki.ivinskij@example.com",
                "ki\u200Bki.\u00ADivinskij@example.com",
                "\uFEFFkiki.ivinskij@example.com",
                "kiki.ivinskij@exam\u2060ple.com",
                "kiki.ivins\u212Aij@example.com"
            })
    void isOneHoweverItIsTyped(String typed) {
        assertThat(EmailAddress.canonical(typed)).isEqualTo(ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k\u0456ki.ivinskij@example.com",
                "kiki.ivinskij@ex\u0430mple.com",
                "kiki.ivinskij@example.co",
                "k\u00EDki.ivinskij@example.com",
                "kiki.ivinski\u0135@example.com",
                "kiki..ivinskij@example.com"
            })
    void isAnotherOneInOtherLetters(String typed) {
        assertThat(EmailAddress.canonical(typed)).isNotEqualTo(ADDRESS);
    }

    /** Else the same account would be found by one form and not by the other. */
    @Test
    void isStableForEveryLetter() {
        for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
            if (Character.isDefined(letter) && Character.getType(letter) != Character.SURROGATE) {
                String once = EmailAddress.canonical("a" + Character.toString(letter) + "b@example.com");
                assertThat(EmailAddress.canonical(once))
                        .as(Integer.toHexString(letter))
                        .isEqualTo(once);
            }
        }
    }
}
