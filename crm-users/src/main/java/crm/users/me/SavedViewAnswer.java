package crm.users.me;

import crm.kernel.Built;
import crm.kernel.Versioned;
import java.time.Instant;

@Built
record SavedViewAnswer(
        long id, long version, String panel, String name, String query, Instant createdAt, Instant updatedAt)
        implements Versioned {}
