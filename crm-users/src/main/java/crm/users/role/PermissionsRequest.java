package crm.users.role;

import crm.kernel.Action;
import crm.kernel.FieldError;
import crm.kernel.Permissions;
import crm.kernel.ProblemException;
import crm.kernel.RecordType;
import crm.kernel.Scope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All rights of a role; what is not named is not given. */
record PermissionsRequest(@NotNull @Size(max = 500) @Valid List<Line> permissions) {

    record Line(
            @NotNull RecordType recordType,
            @NotNull Action action,
            @NotNull Scope scope) {}

    Permissions toPermissions() {
        Map<RecordType, Map<Action, Scope>> scopes = new EnumMap<>(RecordType.class);
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < permissions.size(); i++) {
            Line line = permissions.get(i);
            if (!RightsTable.TYPES.contains(line.recordType())) {
                errors.add(FieldError.of("permissions[" + i + "].recordType", "no-rights-on-this"));
                continue;
            }
            Scope before = scopes.computeIfAbsent(line.recordType(), type -> new EnumMap<>(Action.class))
                    .put(line.action(), line.scope());
            if (before != null) {
                errors.add(FieldError.of("permissions[" + i + "]", "repeated"));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return new Permissions(scopes);
    }
}
