package crm.communications.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.communications.CommunicationsTest;
import crm.communications.Neighbours;
import crm.communications.api.NotificationKind;
import crm.communications.preference.PreferencesAnswer.NotificationPreference;
import crm.communications.preference.PreferencesRequest.PreferenceLine;
import crm.kernel.ProblemException;
import crm.kernel.Scope;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommunicationsTest
class NotificationPreferencesTests {

    @Autowired
    private NotificationPreferences preferences;

    @Autowired
    private Neighbours neighbours;

    @Test
    void allKindsAreShownAndThePressingOnesMailedUnlessChosenOtherwise() {
        long person = neighbours.person(Scope.OWN).id();
        assertThat(preferences.get(person).preferences())
                .hasSize(NotificationKind.values().length)
                .allMatch(line -> line.channels().contains(Channel.IN_APP))
                .contains(
                        new NotificationPreference(NotificationKind.MENTIONED, Set.of(Channel.IN_APP, Channel.EMAIL)),
                        new NotificationPreference(NotificationKind.COMMENTED, Set.of(Channel.IN_APP)));
    }

    @Test
    void aChoiceReplacesTheOneBefore() {
        long person = neighbours.person(Scope.OWN).id();
        preferences.put(person, choice(NotificationKind.MENTIONED, Set.of()));
        assertThat(preferences.get(person).preferences())
                .contains(new NotificationPreference(NotificationKind.MENTIONED, Set.of()));
        preferences.put(person, choice(NotificationKind.COMMENTED, Set.of(Channel.EMAIL)));
        assertThat(preferences.get(person).preferences())
                .contains(
                        new NotificationPreference(NotificationKind.MENTIONED, Set.of(Channel.IN_APP, Channel.EMAIL)),
                        new NotificationPreference(NotificationKind.COMMENTED, Set.of(Channel.EMAIL)));
    }

    @Test
    void aKindIsChosenForOnce() {
        var line = new PreferenceLine(NotificationKind.MENTIONED, Set.of());
        assertThatThrownBy(() -> preferences.put(1, new PreferencesRequest(List.of(line, line))))
                .isInstanceOf(ProblemException.class);
    }

    private static PreferencesRequest choice(NotificationKind kind, Set<Channel> channels) {
        return new PreferencesRequest(List.of(new PreferenceLine(kind, channels)));
    }
}
