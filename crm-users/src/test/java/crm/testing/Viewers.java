package crm.testing;

import crm.kernel.Action;
import crm.kernel.Permissions;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import crm.kernel.Viewer;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** People with rights as a test needs them. */
public final class Viewers {

    private static final AtomicLong IDS = new AtomicLong(100);

    private Viewers() {}

    /** What such a person is called. */
    public static String personName(long id) {
        return "Person " + id;
    }

    /** An id that no other test uses. */
    public static long newId() {
        return IDS.incrementAndGet();
    }

    public static Viewer withAll(long id) {
        return with(id, Scope.ALL, Set.of());
    }

    public static Viewer withOwn(long id) {
        return with(id, Scope.OWN, Set.of());
    }

    public static Viewer withGroup(long id, Long... others) {
        return with(id, Scope.GROUP, Set.of(others));
    }

    public static Viewer with(long id, Scope scope, Set<Long> group) {
        var scopes = new EnumMap<RecordType, Map<Action, Scope>>(RecordType.class);
        for (RecordType type : RecordType.values()) {
            var actions = new EnumMap<Action, Scope>(Action.class);
            Arrays.stream(Action.values()).forEach(action -> actions.put(action, scope));
            scopes.put(type, actions);
        }
        return viewer(id, new Permissions(scopes), group);
    }

    /** The same person with another scope for one right. */
    public static Viewer but(Viewer viewer, RecordType type, Action action, Scope scope) {
        var scopes = new EnumMap<RecordType, Map<Action, Scope>>(RecordType.class);
        viewer.permissions().scopes().forEach((known, actions) -> scopes.put(known, new EnumMap<>(actions)));
        scopes.computeIfAbsent(type, t -> new EnumMap<>(Action.class)).put(action, scope);
        return viewer(viewer.id(), new Permissions(scopes), viewer.groupPeople());
    }

    private static Viewer viewer(long id, Permissions permissions, Set<Long> group) {
        var people = new HashSet<>(group);
        people.add(id);
        return new Viewer(id, personName(id), permissions, people, ZoneId.of("Europe/Kyiv"), Locale.of("uk"));
    }
}
