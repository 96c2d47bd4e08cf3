package crm.communications.preference;

import crm.users.api.NotificationKind;
import java.util.List;
import java.util.Set;

/** One line for every kind, in the order in which they are shown. */
record PreferencesAnswer(List<NotificationPreference> preferences) {

    /** By which ways a person wants to be told of a kind; none when not at all. A client may send it back as it is. */
    record NotificationPreference(NotificationKind kind, Set<Channel> channels) {}
}
