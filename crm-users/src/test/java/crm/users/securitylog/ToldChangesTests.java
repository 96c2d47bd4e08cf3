package crm.users.securitylog;

import static org.assertj.core.api.Assertions.assertThat;

import crm.users.Company;
import crm.users.UsersTest;
import crm.users.api.Accounts;
import crm.users.api.PersonalLetter;
import crm.users.api.SecurityLog;
import crm.users.api.SecurityLog.Kind;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;

/** Whatever changes a way into an account is told to its person by a letter as it is noted. */
@UsersTest
class ToldChangesTests {

    @Autowired
    private Company company;

    @Autowired
    private SecurityLog log;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApplicationEvents events;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aNotedChangeIsWrittenOfInBothLanguages(Kind kind) {
        var person = company.person("MANAGER", null);
        String email = accounts.byId(person.id()).orElseThrow().email();
        log.note(kind, person.id(), "назва ключа");
        String letter = kind.letter();
        var sent = events.stream(PersonalLetter.class)
                .filter(one -> one.email().equals(email))
                .toList();
        if (letter == null) {
            assertThat(sent).isEmpty();
            return;
        }
        assertThat(sent).extracting(PersonalLetter::kind).containsExactly(letter);
        assertThat(sent.getFirst().args()).containsExactly("назва ключа");
        for (String language : new String[] {"uk", "en"}) {
            for (String part : new String[] {"subject", "text"}) {
                assertThat(ResourceBundle.getBundle("messages/users", Locale.of(language))
                                .getString("letter." + letter + "." + part))
                        .as("%s of %s in %s", part, letter, language)
                        .isNotBlank();
            }
        }
    }
}
