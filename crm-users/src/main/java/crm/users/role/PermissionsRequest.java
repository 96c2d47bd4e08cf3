package crm.users.role;

import crm.data.RecordKinds;
import crm.kernel.Action;
import crm.kernel.FieldAccess;
import crm.kernel.FieldError;
import crm.kernel.FieldRules;
import crm.kernel.Permissions;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All rights of a role; what is not named is not given.
 *
 * @param fields what the role is kept from; as it was when absent
 */
record PermissionsRequest(
        @NotNull @Size(max = 500) @Valid List<Line> permissions,
        @Nullable @Size(max = 500) @Valid List<FieldLine> fields) {

    record Line(
            @NotNull RecordType recordType,
            @NotNull Action action,
            @NotNull Scope scope) {}

    record FieldLine(
            @NotNull RecordType recordType,
            @NotBlank @Size(max = 100) String field,
            @NotNull FieldAccess access) {}

    /**
     * @param kinds what rights can be given on, and what can be kept from a role
     * @param present the role's rules as they are
     * @throws ProblemException 422 naming the line that cannot be
     */
    Permissions toPermissions(RecordKinds kinds, FieldRules present) {
        List<FieldError> errors = new ArrayList<>();
        var rights = new Permissions(scopes(kinds, errors), fields == null ? present : rules(fields, kinds, errors));
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return rights;
    }

    private static FieldRules rules(List<FieldLine> fields, RecordKinds kinds, List<FieldError> errors) {
        Map<RecordType, Map<String, FieldAccess>> rules = new EnumMap<>(RecordType.class);
        for (int i = 0; i < fields.size(); i++) {
            FieldLine line = fields.get(i);
            if (!restrictable(kinds, line)) {
                errors.add(FieldError.of("fields[" + i + "].field", "no-rules-on-this"));
                continue;
            }
            FieldAccess before = rules.computeIfAbsent(line.recordType(), type -> new HashMap<>())
                    .put(line.field(), line.access());
            if (before != null) {
                errors.add(FieldError.of("fields[" + i + "]", "repeated"));
            }
        }
        return new FieldRules(rules);
    }

    private static boolean restrictable(RecordKinds kinds, FieldLine line) {
        return kinds.find(line.recordType()).stream()
                .flatMap(kind -> kind.restrictable().stream())
                .anyMatch(field -> field.name().equals(line.field()));
    }

    private Map<RecordType, Map<Action, Scope>> scopes(RecordKinds kinds, List<FieldError> errors) {
        Map<RecordType, Map<Action, Scope>> scopes = new EnumMap<>(RecordType.class);
        for (int i = 0; i < permissions.size(); i++) {
            Line line = permissions.get(i);
            if (!kinds.takesRights(line.recordType())) {
                errors.add(FieldError.of("permissions[" + i + "].recordType", "no-rights-on-this"));
                continue;
            }
            if ((line.scope() == Scope.OWN || line.scope() == Scope.GROUP) && kinds.shared(line.recordType())) {
                errors.add(FieldError.of("permissions[" + i + "].scope", "nobodys-records"));
                continue;
            }
            Scope before = scopes.computeIfAbsent(line.recordType(), type -> new EnumMap<>(Action.class))
                    .put(line.action(), line.scope());
            if (before != null) {
                errors.add(FieldError.of("permissions[" + i + "]", "repeated"));
            }
        }
        return scopes;
    }
}
