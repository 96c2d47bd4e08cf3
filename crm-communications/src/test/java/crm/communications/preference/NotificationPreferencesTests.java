package crm.communications.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.communications.CommunicationsTest;
import crm.communications.Neighbours;
import crm.communications.kind.NotificationKinds;
import crm.communications.preference.PreferencesAnswer.NotificationPreference;
import crm.communications.preference.PreferencesRequest.PreferenceLine;
import crm.kernel.Catalogue;
import crm.kernel.ProblemException;
import crm.kernel.Scope;
import crm.users.api.NotificationKind;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommunicationsTest
class NotificationPreferencesTests {

    @Autowired
    private NotificationPreferences preferences;

    @Autowired
    private Catalogue<NotificationKind> kinds;

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private JdbcClient db;

    @Autowired
    private DSLContext jooq;

    @Test
    void allKindsAreShownAndThePressingOnesMailedUnlessChosenOtherwise() {
        long person = neighbours.person(Scope.OWN).id();
        assertThat(preferences.get(person).preferences())
                .hasSize(kinds.all().size())
                .allMatch(line -> line.channels().contains(Channel.IN_APP))
                .contains(
                        new NotificationPreference(NotificationKinds.MENTIONED, Set.of(Channel.IN_APP, Channel.EMAIL)),
                        new NotificationPreference(NotificationKinds.COMMENTED, Set.of(Channel.IN_APP)));
    }

    @Test
    void aChoiceReplacesTheOneBefore() {
        long person = neighbours.person(Scope.OWN).id();
        preferences.put(person, choice(NotificationKinds.MENTIONED, Set.of()));
        assertThat(preferences.get(person).preferences())
                .contains(new NotificationPreference(NotificationKinds.MENTIONED, Set.of()));
        preferences.put(person, choice(NotificationKinds.COMMENTED, Set.of(Channel.EMAIL)));
        assertThat(preferences.get(person).preferences())
                .contains(
                        new NotificationPreference(NotificationKinds.MENTIONED, Set.of(Channel.IN_APP, Channel.EMAIL)),
                        new NotificationPreference(NotificationKinds.COMMENTED, Set.of(Channel.EMAIL)));
    }

    @Test
    void aKindIsChosenForOnce() {
        var line = new PreferenceLine(NotificationKinds.MENTIONED, Set.of());
        assertThatThrownBy(() -> preferences.put(1, new PreferencesRequest(List.of(line, line))))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void whatIsNotOptionalCannotBeTurnedOffAndIsShownWhateverWasChosenBefore() {
        NotificationKind alarm = NotificationKind.of("ALARM", 1).always();
        var strict = new NotificationPreferences(new Catalogue<>(NotificationKind.class, List.of(alarm)), jooq);
        long person = neighbours.person(Scope.OWN).id();
        assertThatThrownBy(() -> strict.put(person, choice(alarm, Set.of(Channel.EMAIL))))
                .isInstanceOf(ProblemException.class);
        db.sql("insert into communications.notification_preference (person_id, kind, in_app, email)"
                        + " values (:person, 'ALARM', false, true)")
                .param("person", person)
                .update();
        assertThat(strict.get(person).preferences())
                .containsExactly(new NotificationPreference(alarm, Set.of(Channel.IN_APP, Channel.EMAIL)));
    }

    private static PreferencesRequest choice(NotificationKind kind, Set<Channel> channels) {
        return new PreferencesRequest(List.of(new PreferenceLine(kind, channels)));
    }
}
