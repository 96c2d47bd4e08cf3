package crm.contacts.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import crm.contacts.api.EmailRequest;
import crm.contacts.api.PhoneKind;
import crm.contacts.api.PhoneRequest;
import crm.kernel.FieldError;
import crm.kernel.PhoneNumber;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidationTests {

    private final Validation check = new Validation("UA");

    @Test
    void readsPhonesInAnySpellingAndMakesTheFirstTheMainOne() {
        var phones = check.phones("phones", List.of(phone("050 123-45-67", null), phone("+38 (044) 235 12 34", null)));
        assertThat(check.errors()).isEmpty();
        assertThat(phones)
                .containsExactly(
                        new Phone(new PhoneNumber("+380501234567"), PhoneKind.OTHER, true),
                        new Phone(new PhoneNumber("+380442351234"), PhoneKind.OTHER, false));
    }

    @Test
    void keepsTheMainPhoneThatIsMarked() {
        var phones = check.phones("phones", List.of(phone("0501234567", false), phone("0671234567", true)));
        assertThat(phones).extracting(Phone::main).containsExactly(false, true);
    }

    @Test
    void namesTheMemberOfEachPhoneThatIsWrong() {
        check.phones(
                "phones",
                Arrays.asList(
                        phone("0501234567", true),
                        phone("12", null),
                        phone("+380501234567", true),
                        phone(null, null),
                        null,
                        phone("9".repeat(100), null)));
        assertThat(check.errors())
                .extracting(FieldError::field, FieldError::code)
                .containsExactlyInAnyOrder(
                        tuple("phones[2].main", "several-main"),
                        tuple("phones[1].number", "phone-unreadable"),
                        tuple("phones[2].number", "repeated"),
                        tuple("phones[3].number", "required"),
                        tuple("phones[4].number", "required"),
                        tuple("phones[5].number", "phone-unreadable"));
    }

    @Test
    void findsAddressesThatDifferOnlyInCase() {
        check.emails("emails", List.of(email("Ivan@example.com"), email("ivan@EXAMPLE.com"), email("nobody")));
        assertThat(check.errors())
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("emails[1].address", "repeated"), tuple("emails[2].address", "email-invalid"));
    }

    @Test
    void readsBlankTextAsNone() {
        assertThat(check.line("firstName", " \u2003 ", 10)).isNull();
        assertThat(check.line("firstName", "  Іван ", 10)).isEqualTo("Іван");
        assertThat(check.errors()).isEmpty();
    }

    @Test
    void countsLettersNotCodeUnits() {
        check.line("short", "😀".repeat(10), 10);
        assertThat(check.errors()).isEmpty();
        check.line("long", "😀".repeat(11), 10);
        assertThat(check.errors()).extracting(FieldError::code).containsExactly("too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u009fb", "a\ud800b", "a\nb"})
    void refusesControlCharactersInALine(String text) {
        check.line("firstName", text, 10);
        assertThat(check.errors()).extracting(FieldError::code).containsExactly("control-characters");
    }

    @Test
    void acceptsNewLinesWhereTextHasSeveralLines() {
        assertThat(check.lines("comment", "a\r\n\tb", 10)).isEqualTo("a\r\n\tb");
        assertThat(check.errors()).isEmpty();
    }

    @Test
    void keepsEachTagOnceAndRefusesEmptyOnes() {
        assertThat(check.tags("tags", List.of("опт", " опт ", "vip", " "))).containsExactly("опт", "vip");
        assertThat(check.errors())
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("tags[3]", "required"));
    }

    @Test
    void limitsTheNumberOfEverything() {
        check.tags("tags", Collections.nCopies(51, "a"));
        check.ids("companyIds", Collections.nCopies(101, 1L));
        check.emails("emails", Collections.nCopies(21, email("a@b.c")));
        assertThat(check.errors())
                .extracting(FieldError::field, FieldError::code)
                .contains(tuple("tags", "too-many"), tuple("companyIds", "too-many"), tuple("emails", "too-many"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com",
                "https://example.com/a?b=c",
                "HTTP://Example.com:8080",
                "приклад.укр",
                "a-b.example.co.uk#x"
            })
    void acceptsWebsites(String website) {
        check.website("website", website);
        assertThat(check.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "javascript://example.com/%0aalert(1)",
                "data:text/html,x",
                "example",
                "http://",
                "a b.com"
            })
    void refusesWhatIsNoWebsite(String website) {
        check.website("website", website);
        assertThat(check.errors()).extracting(FieldError::code).containsExactly("website-invalid");
    }

    @Test
    void refusesBirthdaysThatCannotBe() {
        LocalDate today = LocalDate.of(2026, 5, 1);
        check.dateOfBirth("dateOfBirth", today, today);
        assertThat(check.errors()).isEmpty();
        check.dateOfBirth("dateOfBirth", today.plusDays(1), today);
        check.dateOfBirth("dateOfBirth", LocalDate.of(1899, 12, 31), today);
        assertThat(check.errors()).hasSize(2);
    }

    private static PhoneRequest phone(@Nullable String number, @Nullable Boolean main) {
        return new PhoneRequest(number, null, main);
    }

    private static EmailRequest email(String address) {
        return new EmailRequest(address, null);
    }
}
