package crm.communications.preference;

import crm.communications.preference.PreferencesAnswer.NotificationPreference;
import crm.kernel.Catalogue;
import crm.kernel.ProblemException;
import crm.users.api.NotificationKind;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** By which ways people want to be told of what; only what they chose themselves is stored. */
@Component
public class NotificationPreferences {

    private final Catalogue<NotificationKind> kinds;
    private final JdbcClient db;

    NotificationPreferences(Catalogue<NotificationKind> kinds, JdbcClient db) {
        this.kinds = kinds;
        this.db = db;
    }

    /** One statement for all of them; every person and kind is in the answer. */
    public Map<Long, Map<NotificationKind, Set<Channel>>> of(Collection<Long> people) {
        Map<Long, Map<NotificationKind, Set<Channel>>> all = new HashMap<>();
        people.forEach(person -> all.put(person, usual()));
        db.sql(
                        "select person_id, kind, in_app, email from communications.notification_preference where person_id = any(:people)")
                .param("people", people.toArray(Long[]::new))
                .query(row -> {
                    Set<Channel> channels = EnumSet.noneOf(Channel.class);
                    if (row.getBoolean("in_app")) {
                        channels.add(Channel.IN_APP);
                    }
                    if (row.getBoolean("email")) {
                        channels.add(Channel.EMAIL);
                    }
                    Map<NotificationKind, Set<Channel>> theirs =
                            all.getOrDefault(row.getLong("person_id"), new HashMap<>());
                    kinds.find(row.getString("kind")).ifPresent(kind -> {
                        if (!kind.optional()) {
                            channels.add(Channel.IN_APP);
                        }
                        theirs.put(kind, channels);
                    });
                });
        return all;
    }

    @Transactional(readOnly = true)
    PreferencesAnswer get(long person) {
        Map<NotificationKind, Set<Channel>> chosen = of(Set.of(person)).getOrDefault(person, usual());
        return new PreferencesAnswer(kinds.all().stream()
                .map(kind -> new NotificationPreference(kind, chosen.getOrDefault(kind, Set.of())))
                .toList());
    }

    @Transactional
    PreferencesAnswer put(long person, PreferencesRequest request) {
        Map<NotificationKind, Set<Channel>> chosen = new LinkedHashMap<>();
        request.preferences().forEach(line -> {
            if (chosen.put(line.kind(), line.channels()) != null) {
                throw ProblemException.invalid("preferences", "repeated");
            }
            if (!line.kind().optional() && !line.channels().contains(Channel.IN_APP)) {
                throw ProblemException.invalid("preferences", "notification-not-optional");
            }
        });
        db.sql("delete from communications.notification_preference where person_id = :person")
                .param("person", person)
                .update();
        if (!chosen.isEmpty()) {
            db.sql("""
                            insert into communications.notification_preference (person_id, kind, in_app, email)
                            select :person, * from unnest(:kinds, :inApp, :email)
                            on conflict (person_id, kind) do update set in_app = excluded.in_app, email = excluded.email
                            """)
                    .param("person", person)
                    .param(
                            "kinds",
                            chosen.keySet().stream().map(NotificationKind::name).toArray(String[]::new))
                    .param("inApp", chosen(chosen, Channel.IN_APP))
                    .param("email", chosen(chosen, Channel.EMAIL))
                    .update();
        }
        return get(person);
    }

    private static Boolean[] chosen(Map<NotificationKind, Set<Channel>> lines, Channel channel) {
        return lines.values().stream()
                .map(channels -> channels.contains(channel))
                .toArray(Boolean[]::new);
    }

    private Map<NotificationKind, Set<Channel>> usual() {
        Map<NotificationKind, Set<Channel>> usual = new LinkedHashMap<>();
        for (NotificationKind kind : kinds.all()) {
            usual.put(
                    kind,
                    kind.mailedUnlessRefused()
                            ? EnumSet.of(Channel.IN_APP, Channel.EMAIL)
                            : EnumSet.of(Channel.IN_APP));
        }
        return usual;
    }
}
