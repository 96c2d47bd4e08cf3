package crm.contacts;

import crm.kernel.Action;
import crm.kernel.Permissions;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import crm.kernel.Viewer;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** People with rights on contacts and companies. */
public final class Viewers {

    private Viewers() {}

    /** Every right in one scope; the group is the person and whoever is named. */
    public static Viewer with(Scope scope, long id, Long... group) {
        Map<Action, Scope> actions = new EnumMap<>(Action.class);
        for (Action action : Action.values()) {
            actions.put(action, scope);
        }
        return of(id, actions, group);
    }

    public static Viewer of(long id, Map<Action, Scope> actions, Long... group) {
        Set<Long> people = new java.util.HashSet<>(Set.of(group));
        people.add(id);
        return new Viewer(
                id,
                "Person " + id,
                new Permissions(Map.of(RecordType.CONTACT, actions, RecordType.COMPANY, actions)),
                people,
                ZoneId.of("Europe/Kyiv"),
                Locale.of("uk"));
    }
}
