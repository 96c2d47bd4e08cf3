package crm.communications.preference;

import static crm.communications.tables.NotificationPreference.NOTIFICATION_PREFERENCE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.excluded;

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
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** By which ways people want to be told of what; only what they chose themselves is stored. */
@Component
public class NotificationPreferences {

    private final Catalogue<NotificationKind> kinds;
    private final DSLContext db;

    NotificationPreferences(Catalogue<NotificationKind> kinds, DSLContext db) {
        this.kinds = kinds;
        this.db = db;
    }

    /** One statement for all of them; every person and kind is in the answer. */
    public Map<Long, Map<NotificationKind, Set<Channel>>> of(Collection<Long> people) {
        Map<Long, Map<NotificationKind, Set<Channel>>> all = new HashMap<>();
        people.forEach(person -> all.put(person, usual()));
        db.select(
                        NOTIFICATION_PREFERENCE.PERSON_ID,
                        NOTIFICATION_PREFERENCE.KIND,
                        NOTIFICATION_PREFERENCE.IN_APP,
                        NOTIFICATION_PREFERENCE.EMAIL)
                .from(NOTIFICATION_PREFERENCE)
                .where(NOTIFICATION_PREFERENCE.PERSON_ID.eq(any(people.toArray(Long[]::new))))
                .forEach(row -> {
                    Set<Channel> channels = EnumSet.noneOf(Channel.class);
                    if (row.value3()) {
                        channels.add(Channel.IN_APP);
                    }
                    if (row.value4()) {
                        channels.add(Channel.EMAIL);
                    }
                    Map<NotificationKind, Set<Channel>> theirs = all.getOrDefault(row.value1(), new HashMap<>());
                    kinds.find(row.value2()).ifPresent(kind -> {
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
        db.deleteFrom(NOTIFICATION_PREFERENCE)
                .where(NOTIFICATION_PREFERENCE.PERSON_ID.eq(person))
                .execute();
        if (!chosen.isEmpty()) {
            var insert = db.insertInto(
                    NOTIFICATION_PREFERENCE,
                    NOTIFICATION_PREFERENCE.PERSON_ID,
                    NOTIFICATION_PREFERENCE.KIND,
                    NOTIFICATION_PREFERENCE.IN_APP,
                    NOTIFICATION_PREFERENCE.EMAIL);
            for (var line : chosen.entrySet()) {
                Set<Channel> channels = line.getValue();
                insert = insert.values(
                        person,
                        line.getKey().name(),
                        channels.contains(Channel.IN_APP),
                        channels.contains(Channel.EMAIL));
            }
            insert.onConflict(NOTIFICATION_PREFERENCE.PERSON_ID, NOTIFICATION_PREFERENCE.KIND)
                    .doUpdate()
                    .set(NOTIFICATION_PREFERENCE.IN_APP, excluded(NOTIFICATION_PREFERENCE.IN_APP))
                    .set(NOTIFICATION_PREFERENCE.EMAIL, excluded(NOTIFICATION_PREFERENCE.EMAIL))
                    .execute();
        }
        return get(person);
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
