package crm.kernel;

import java.util.EnumMap;
import java.util.Map;

/**
 * The rights of a role: a scope for every kind of record and action; what is not given is {@link Scope#NONE}.
 *
 * @param fields what of these records the role is kept from nevertheless
 */
public record Permissions(Map<RecordType, Map<Action, Scope>> scopes, FieldRules fields) {

    public Permissions(Map<RecordType, Map<Action, Scope>> scopes) {
        this(scopes, FieldRules.NONE);
    }

    public Permissions {
        var copy = new EnumMap<RecordType, Map<Action, Scope>>(RecordType.class);
        scopes.forEach((type, actions) -> copy.put(type, Map.copyOf(actions)));
        scopes = Map.copyOf(copy);
    }

    public Scope scope(RecordType type, Action action) {
        return scopes.getOrDefault(type, Map.of()).getOrDefault(action, Scope.NONE);
    }
}
