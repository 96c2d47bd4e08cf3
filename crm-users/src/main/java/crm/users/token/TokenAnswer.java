package crm.users.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.kernel.Built;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An API token as its person sees it.
 *
 * @param token the token itself, in the answer to its making only
 */
@Built
record TokenAnswer(
        long id,
        String name,
        Set<String> scopes,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant expiresAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token) {}
