package crm.users.role;

import crm.kernel.Built;
import crm.kernel.Identified;
import crm.kernel.Ref;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Built
record RoleAnswer(
        long id,
        long version,
        String name,
        @Nullable String code,
        boolean builtIn,
        boolean secondFactorRequired,
        List<RightsTable.Permission> permissions,
        List<RightsTable.FieldRule> fields,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Ref createdBy)
        implements Identified {}
