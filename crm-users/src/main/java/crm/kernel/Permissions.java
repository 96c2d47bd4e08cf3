package crm.kernel;

import java.util.EnumMap;
import java.util.Map;

/** The rights of a role: a scope for every kind of record and action; what is not given is {@link Scope#NONE}. */
public record Permissions(Map<RecordType, Map<Action, Scope>> scopes) {

    public Permissions {
        var copy = new EnumMap<RecordType, Map<Action, Scope>>(RecordType.class);
        scopes.forEach((type, actions) -> copy.put(type, Map.copyOf(actions)));
        scopes = Map.copyOf(copy);
    }

    public Scope scope(RecordType type, Action action) {
        return scopes.getOrDefault(type, Map.of()).getOrDefault(action, Scope.NONE);
    }
}
