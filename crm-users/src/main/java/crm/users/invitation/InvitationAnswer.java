package crm.users.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import crm.kernel.Built;
import crm.kernel.Ref;
import crm.kernel.Versioned;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as those who may invite see it.
 *
 * @param link the questionnaire's address, in the answer to inviting and to sending again only: afterwards nobody knows its token
 */
@Built
record InvitationAnswer(
        long id,
        long version,
        String email,
        Ref role,
        @Nullable Ref group,
        Invitation.State state,
        Instant expiresAt,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Ref createdBy,
        Invitation.@Nullable Letter letter,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String link)
        implements Versioned {}
