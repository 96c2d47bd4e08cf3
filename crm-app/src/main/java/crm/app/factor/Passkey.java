package crm.app.factor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A passkey as its person sees it. */
public record Passkey(
        String id, String name, Instant createdAt, @Nullable Instant lastUsedAt) {}
