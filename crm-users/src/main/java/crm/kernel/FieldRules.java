package crm.kernel;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a role keeps its people from reading or changing.
 *
 * @param access by kind of record and field, named as in the record's JSON
 */
public record FieldRules(Map<RecordType, Map<String, FieldAccess>> access) {

    public static final FieldRules NONE = new FieldRules(Map.of());

    public FieldRules {
        var copy = new EnumMap<RecordType, Map<String, FieldAccess>>(RecordType.class);
        access.forEach((type, fields) -> {
            if (!fields.isEmpty()) {
                copy.put(type, Map.copyOf(fields));
            }
        });
        access = Map.copyOf(copy);
    }

    public boolean isEmpty() {
        return access.isEmpty();
    }

    /** Null where no rule names the field. */
    public @Nullable FieldAccess of(RecordType type, String field) {
        return access.getOrDefault(type, Map.of()).get(field);
    }

    public boolean mayRead(RecordType type, String field) {
        return of(type, field) != FieldAccess.HIDDEN;
    }

    public boolean mayChange(RecordType type, String field) {
        return of(type, field) == null;
    }
}
