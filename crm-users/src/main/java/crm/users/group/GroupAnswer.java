package crm.users.group;

import crm.kernel.Built;
import crm.kernel.Identified;
import crm.kernel.Ref;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Built
record GroupAnswer(
        long id,
        long version,
        String name,
        @Nullable Ref parent,
        @Nullable Ref head,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Ref createdBy)
        implements Identified {}
